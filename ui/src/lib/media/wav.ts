// Plain samples as a WAV file (RIFF): what the window's own player understands everywhere.

/** The head of a WAV file: one channel of 16 bits, so many samples a second, so many bytes of them. */
export function wavHead(bytes: number, rate: number): ArrayBuffer {
  const head = new ArrayBuffer(44);
  const view = new DataView(head);
  const word = (at: number, text: string): void => {
    for (let i = 0; i < text.length; i++) view.setUint8(at + i, text.charCodeAt(i));
  };
  word(0, "RIFF");
  view.setUint32(4, 36 + bytes, true);
  word(8, "WAVEfmt ");
  view.setUint32(16, 16, true);
  view.setUint16(20, 1, true);
  view.setUint16(22, 1, true);
  view.setUint32(24, rate, true);
  view.setUint32(28, rate * 2, true);
  view.setUint16(32, 2, true);
  view.setUint16(34, 16, true);
  word(36, "data");
  view.setUint32(40, bytes, true);
  return head;
}
