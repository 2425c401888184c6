// The palette's state: whether it is open, and the sheet of shortcuts beside it.
class Palette {
  open = $state(false);
  help = $state(false);

  show(): void {
    this.open = true;
  }
}

export const palette = new Palette();
