// How a picture is looked at: how near, and which part of it.
import type { Frame, Point } from "./picture";

const least = 0.04;
const most = 2.5;
/** A crowded picture is drawn anew only when the wheel has come to rest; until then what was drawn is stretched. */
const rest = 140;

export class Camera {
  /** Pixels to a unit. */
  zoom = $state(1);
  /** The zoom that the picture is drawn at. */
  drawn = $state(1);
  /** Whether there is too much to draw at every step. */
  crowded = false;
  /** Where the picture's origin stands in the view. */
  x = $state(0);
  y = $state(0);
  /** The view. */
  width = $state(0);
  height = $state(0);
  /** Whether somebody has moved it: until then it follows the picture. */
  moved = $state(false);

  #resting: ReturnType<typeof setTimeout> | undefined;

  /** Shows all of a frame, not larger than life by much. */
  fit(frame: Frame, room = 28): void {
    if (this.width === 0 || this.height === 0) return;
    const zoom = Math.min((this.width - 2 * room) / frame.width, (this.height - 2 * room) / frame.height, 1.2);
    this.zoom = Math.max(zoom, least);
    this.drawn = this.zoom;
    this.x = this.width / 2 - (frame.x + frame.width / 2) * this.zoom;
    this.y = this.height / 2 - (frame.y + frame.height / 2) * this.zoom;
    this.moved = false;
  }

  /** Comes nearer or goes away; the point of the view stays where it is. */
  by(factor: number, at: Point = { x: this.width / 2, y: this.height / 2 }): void {
    const next = Math.min(most, Math.max(least, this.zoom * factor));
    this.x = at.x - ((at.x - this.x) * next) / this.zoom;
    this.y = at.y - ((at.y - this.y) * next) / this.zoom;
    this.zoom = next;
    this.moved = true;
    clearTimeout(this.#resting);
    if (this.crowded) this.#resting = setTimeout(() => (this.drawn = this.zoom), rest);
    else this.drawn = next;
  }

  /** Moves the picture by pixels. */
  pan(dx: number, dy: number): void {
    this.x += dx;
    this.y += dy;
    this.moved = true;
  }

  /** Brings a point into view, if it is not. */
  reveal({ x, y }: Point, room = 90): void {
    const [at, down] = [x * this.zoom + this.x, y * this.zoom + this.y];
    const shift = (where: number, size: number): number => {
      const edge = Math.min(room, size / 3);
      return where < edge ? edge - where : where > size - edge ? size - edge - where : 0;
    };
    const [dx, dy] = [shift(at, this.width), shift(down, this.height)];
    if (dx !== 0 || dy !== 0) this.pan(dx, dy);
  }
}
