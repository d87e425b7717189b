interface Host {
  requestUpdate(): void;
}

const hasFiles = ({dataTransfer}: DragEvent): boolean => dataTransfer?.types.includes('Files') ?? false;

/** Files that are dragged over the panel and dropped on it. Anything else that is dragged is not its matter. */
export class FileDrop {
  readonly #host: Host;
  readonly #take: (files: readonly File[]) => void;
  #over = false;

  constructor(host: Host, take: (files: readonly File[]) => void) {
    this.#host = host;
    this.#take = take;
  }

  get isOver(): boolean {
    return this.#over;
  }

  readonly onDragover = (event: DragEvent): void => {
    if (!hasFiles(event)) return;
    // Without it the browser would go to the file, and leave the call.
    event.preventDefault();
    if (event.dataTransfer) event.dataTransfer.dropEffect = 'copy';
    this.#show(true);
  };

  readonly onDragleave = ({currentTarget, relatedTarget}: DragEvent): void => {
    if (!(currentTarget as Element).contains(relatedTarget as Node | null)) this.#show(false);
  };

  readonly onDrop = (event: DragEvent): void => {
    if (!hasFiles(event)) return;
    event.preventDefault();
    this.#show(false);
    this.#take([...(event.dataTransfer?.files ?? [])]);
  };

  #show(over: boolean): void {
    if (over === this.#over) return;
    this.#over = over;
    this.#host.requestUpdate();
  }
}
