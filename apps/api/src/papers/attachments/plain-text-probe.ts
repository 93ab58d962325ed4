const CONTROL = /[\u0000-\u0008\u000e-\u001f\u007f]/;

/**
 * Finds out, while a file arrives, whether it is plain text: UTF-8 without control characters that is neither markup
 * nor a script by its first characters.
 */
export class PlainTextProbe {
  private readonly decoder = new TextDecoder('utf-8', { fatal: true });
  private isText = true;
  /** The first two characters that are no blanks, as far as they are known. */
  private beginning = '';

  push(chunk: Buffer): void {
    if (this.isText) this.checkDecoded(() => this.decoder.decode(chunk, { stream: true }));
  }

  /** The answer, when everything has been pushed. */
  end(): boolean {
    this.checkDecoded(() => this.decoder.decode());
    return this.isText && !this.beginning.startsWith('<') && this.beginning !== '#!';
  }

  private checkDecoded(decode: () => string): void {
    try {
      const text = decode();
      if (this.beginning.length < 2) this.beginning = `${this.beginning}${text}`.trimStart().slice(0, 2);
      if (CONTROL.test(text)) this.isText = false;
    } catch {
      this.isText = false;
    }
  }
}
