/** What a log line may carry: names of things, codes and counts. Never a free text, a person's name or a case's words. */
export type LogFields = Readonly<Record<string, string | number | boolean | null>>;

export interface Log {
  info(event: string, fields?: LogFields): void;
  warn(event: string, fields?: LogFields): void;
  /** Of the fault only its kind, code and place are written: a message may quote what a person wrote. */
  fault(event: string, fault: unknown, fields?: LogFields): void;
}
