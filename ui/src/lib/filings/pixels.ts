/**
 * How wide to ask for a page that is so many CSS pixels wide, in device pixels. Rounded up to whole hundreds, so that
 * dragging a pane does not ask for a new picture with every pixel; between 200 and 3000.
 */
export function pixels(width: number, ratio: number): number {
  return Math.min(3000, Math.max(200, Math.ceil((width * ratio) / 100) * 100));
}
