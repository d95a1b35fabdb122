// The host's end of the channel between the page of Excel on the web and the add-in in its frame: JSON texts by postMessage.
// What answers to what is seen with the client; the meaning of fields marked so is inferred from what the client does with them.

const messageTypes = { request: 0, response: 1 } as const;
const actions = { invoke: 0, register: 1, unregister: 2 } as const;
const responseTypes = { call: 0, event: 1 } as const;

interface Message {
  readonly _messageType: number;
  readonly _actionName: string;
  readonly _actionType?: number;
  readonly _conversationId: string;
  readonly _correlationId: number;
  readonly _data?: unknown;
}

export interface XdmOptions {
  /** Where the host stands; the client compares it with whom a message comes from. */
  readonly origin: string;
  readonly post: (text: string) => void;
  /** Answers the call for the context the add-in runs in. */
  readonly context: () => Readonly<Record<string, unknown>>;
  /** Answers a method by its dispatch number. */
  readonly execute: (dispatchId: number, data: Readonly<Record<string, unknown>>) => unknown;
}

export interface Xdm {
  /** Takes a message of the add-in; the promise is kept when it is answered. */
  readonly receive: (text: string) => Promise<void>;
  /** Sends an event to the add-in, if it registered for it. */
  readonly fire: (event: string, data: unknown) => boolean;
  /** Events the add-in registered for. */
  readonly registered: () => readonly string[];
}

const isRecord = (value: unknown): value is Readonly<Record<string, unknown>> => typeof value === "object" && value !== null;

const dispatchIdOf = (data: unknown): number =>
  isRecord(data) && isRecord(data["DdaMethod"]) ? Number(data["DdaMethod"]["DispatchId"]) : Number.NaN;

function messageOf(text: string): Message | null {
  try {
    const message: unknown = JSON.parse(text);
    return isRecord(message) && message["_messageType"] === messageTypes.request ? (message as unknown as Message) : null; // a request of the client
  } catch {
    return null; // frames post what they like; what is no message of the client is none of ours
  }
}

export function xdmOf({ origin, post, context, execute }: XdmOptions): Xdm {
  const registrations = new Map<string, Message>();
  const send = (to: Message, responseType: number, data: unknown): void =>
    post(
      JSON.stringify({
        _messageType: messageTypes.response,
        _actionName: to._actionName,
        _conversationId: to._conversationId,
        _correlationId: to._correlationId,
        _errorCode: 0,
        _responseType: responseType,
        _data: data,
        _serializerVersion: 1,
        _origin: origin,
      }),
    );
  const reply = (to: Message, data: unknown): void => send(to, responseTypes.call, data);

  return {
    receive: async (text) => {
      const message = messageOf(text);
      if (message === null) return;
      if (message._actionType === actions.register) registrations.set(message._actionName, message);
      if (message._actionType === actions.unregister) registrations.delete(message._actionName);
      if (message._actionType !== actions.invoke) reply(message, { Error: 0 });
      else if (message._actionName === "ContextActivationManager_getAppContextAsync") reply(message, context());
      else if (message._actionName === "executeMethod")
        reply(message, await execute(dispatchIdOf(message._data), isRecord(message._data) ? message._data : {}));
      // Focus, keys and telemetry are told, not asked (notifyHost): any answer will do.
      else reply(message, null);
    },
    fire: (event, data) => {
      const registration = registrations.get(event);
      if (registration !== undefined) send(registration, responseTypes.event, data);
      return registration !== undefined;
    },
    registered: () => [...registrations.keys()],
  };
}
