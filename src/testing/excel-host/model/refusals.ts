import { RichApiError } from "../object-table";

// The messages are ours: Excel's own are translated, and an add-in may not read them.

export const notFound = (): never => {
  throw new RichApiError("ItemNotFound", "The requested resource does not exist.", 404);
};

export const invalid = (why = "The argument is invalid, missing, or of the wrong form."): never => {
  throw new RichApiError("InvalidArgument", why, 400);
};

export const alreadyExists = (): never => {
  throw new RichApiError("ItemAlreadyExists", "A resource of the same name or identifier exists.", 409);
};

export const denied = (): never => {
  throw new RichApiError("AccessDenied", "The operation is not allowed.", 403);
};

export const conflict = (why: string): never => {
  throw new RichApiError("InvalidOperation", why, 400);
};
