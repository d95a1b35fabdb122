import type { Node, ObjectTable } from "../object-table";
import { area, countOf } from "./areas";
import { keyed, rangeGiven, rangeNode, registrations, scoped, text, truth, whole } from "./nodes";
import { alreadyExists, denied, invalid, notFound } from "./refusals";
import type { Sheet } from "./sheet";
import type { CommentState, ReplyState } from "./state";
import { events, type WorkbookModel } from "./workbook-model";

interface Found {
  readonly sheet: Sheet;
  readonly comment: CommentState;
}

/** A comment on a cell; refused where one or a note of the old kind stands already. */
export function addComment(book: WorkbookModel, sheet: Sheet, row: number, column: number, content: string): CommentState {
  if (sheet.isProtectedFrom("allowEditObjects")) denied();
  const isHere = (each: { readonly row: number; readonly column: number }): boolean => each.row === row && each.column === column;
  if (sheet.comments.some(isHere) || sheet.notes.some(isHere)) alreadyExists();
  if (content === "") invalid("A comment has a text.");
  const comment: CommentState = {
    id: book.freshId(),
    row,
    column,
    content,
    authorName: book.author,
    authorEmail: "",
    creationDate: book.now,
    resolved: false,
    replies: [],
  };
  sheet.comments = [...sheet.comments, comment];
  told(book, events.commentAdded, sheet, comment);
  return comment;
}

function told(book: WorkbookModel, type: number, sheet: Sheet, { id, replies = [] }: CommentState, changeType?: string): void {
  book.isDirty = true;
  book.tell(type, sheet, {
    ...(changeType === undefined ? {} : { changeType }),
    source: "Local",
    worksheetId: sheet.id,
    commentDetails: [{ commentId: id, replyIds: replies.map((reply) => reply.id) }],
  });
}

interface ReplyNode extends Node {
  readonly key: string;
  readonly reply: string;
}

const contentGiven = (given: unknown): string =>
  typeof given === "object" && given !== null && "richContent" in given ? text(given.richContent) : text(given);

export function commentTables(book: WorkbookModel): ObjectTable {
  const sheetsOf = (node: Node): readonly Sheet[] => {
    const { sheet } = scoped(node);
    return sheet === null ? book.sheets : [book.sheet(sheet)];
  };
  const all = (node: Node): readonly Found[] => sheetsOf(node).flatMap((sheet) => sheet.comments.map((comment) => ({ sheet, comment })));
  const nodeOf = ({ comment }: Found): Node & { readonly key: string } => ({ type: "Comment", key: comment.id });
  const found = (node: Node, key: unknown): Node | null => {
    const one = all(node).find(({ comment }) => comment.id === key);
    return one === undefined ? null : nodeOf(one);
  };
  const own = (node: Node): Found => {
    for (const sheet of book.sheets) for (const comment of sheet.comments) if (comment.id === keyed(node).key) return { sheet, comment };
    return notFound();
  };
  const cellOf = (node: Node, given: unknown): { readonly sheet: Sheet; readonly row: number; readonly column: number } => {
    const [only] = sheetsOf(node).length === 1 && scoped(node).sheet !== null ? sheetsOf(node) : [];
    const { sheet, area: at } = rangeGiven(book, given, only ?? null);
    return countOf(at) === 1 ? { sheet, row: at.row, column: at.column } : invalid("A comment stands on one cell.");
  };
  const change = (node: Node, by: Partial<CommentState>, kind: string): void => {
    const { sheet, comment } = own(node);
    if (sheet.isProtectedFrom("allowEditObjects")) denied();
    const changed = { ...comment, ...by };
    sheet.comments = sheet.comments.map((each) => (each.id === comment.id ? changed : each));
    told(book, events.commentChanged, sheet, changed, kind);
  };
  const remove = (node: Node): void => {
    const { sheet, comment } = own(node);
    if (sheet.isProtectedFrom("allowEditObjects")) denied();
    sheet.comments = sheet.comments.filter((each) => each.id !== comment.id);
    told(book, events.commentDeleted, sheet, comment);
  };
  const commentEvents = registrations("AddedEvent", "DeletedEvent", "ChangedEvent");
  return {
    CommentCollection: {
      items: (node) => all(node).map(nodeOf),
      item: found,
      methods: {
        Add: (node, cell, content) => {
          const { sheet, row, column } = cellOf(node, cell);
          return nodeOf({ sheet, comment: addComment(book, sheet, row, column, contentGiven(content)) });
        },
        GetCount: (node) => all(node).length,
        GetItemAt: (node, index) => nodeOf(all(node)[whole(index)] ?? notFound()),
        GetItemOrNullObject: found,
        GetItemByCell: (node, cell) => {
          const { sheet, row, column } = cellOf(node, cell);
          const comment = sheet.comments.find((each) => each.row === row && each.column === column);
          return comment === undefined ? notFound() : nodeOf({ sheet, comment });
        },
        ...commentEvents,
      },
    },
    Comment: {
      identity: (node) => ({ Id: keyed(node).key }),
      properties: {
        Id: { get: (node) => own(node).comment.id },
        Content: {
          get: (node) => own(node).comment.content,
          set: (node, value) => change(node, { content: text(value) }, "CommentEdited"),
        },
        AuthorName: { get: (node) => own(node).comment.authorName },
        AuthorEmail: { get: (node) => own(node).comment.authorEmail },
        CreationDate: { get: (node) => own(node).comment.creationDate },
        ContentType: { get: () => "Plain" },
        Resolved: {
          get: (node) => own(node).comment.resolved ?? false,
          set: (node, value) => change(node, { resolved: truth(value) }, truth(value) ? "CommentResolved" : "CommentReopened"),
        },
      },
      navigations: { Replies: (node) => ({ type: "CommentReplyCollection", key: keyed(node).key }) as Node },
      methods: {
        Delete: remove,
        GetLocation: (node) => {
          const { sheet, comment } = own(node);
          return rangeNode(sheet, area(comment.row, comment.column));
        },
      },
    },
    ...replyTables(own, (node, replies, kind) => change(node, { replies }, kind), book),
  };
}

function replyTables(
  own: (node: Node) => Found,
  change: (node: Node, replies: readonly ReplyState[], kind: string) => void,
  book: WorkbookModel,
): ObjectTable {
  const replies = (node: Node): readonly ReplyState[] => own(node).comment.replies ?? [];
  const nodeOf = (node: Node, { id }: ReplyState): ReplyNode => ({ type: "CommentReply", key: keyed(node).key, reply: id });
  const replyOf = (node: Node): ReplyState => replies(node).find(({ id }) => id === (node as ReplyNode).reply) ?? notFound(); // as: dispatched by type
  const found = (node: Node, key: unknown): Node | null => {
    const one = replies(node).find(({ id }) => id === key);
    return one === undefined ? null : nodeOf(node, one);
  };
  return {
    CommentReplyCollection: {
      items: (node) => replies(node).map((reply) => nodeOf(node, reply)),
      item: found,
      methods: {
        Add: (node, content) => {
          const reply = { id: book.freshId(), content: contentGiven(content), authorName: book.author };
          change(node, [...replies(node), reply], "ReplyAdded");
          return nodeOf(node, reply);
        },
        GetCount: (node) => replies(node).length,
        GetItemOrNullObject: found,
      },
    },
    CommentReply: {
      identity: (node) => ({ Id: replyOf(node).id }),
      properties: {
        Id: { get: (node) => replyOf(node).id },
        Content: { get: (node) => replyOf(node).content },
        AuthorName: { get: (node) => replyOf(node).authorName },
      },
      methods: {
        Delete: (node) =>
          change(
            node,
            replies(node).filter(({ id }) => id !== replyOf(node).id),
            "ReplyDeleted",
          ),
      },
    },
  };
}
