/** A file that the page handed to its reader. */
export interface Download {
  name: string;
  text(): Promise<string>;
}

/**
 * Takes the files that pages hand to their reader, since a test has no place
 * to put them.
 *
 * @returns asks for those of the present test
 */
export function takeDownloads(): () => Download[] {
  let taken: Download[] = [];
  const blobs = new Map<string, Blob>();
  const { createObjectURL, revokeObjectURL } = URL;

  beforeEach(() => {
    taken = [];
    URL.createObjectURL = blob => {
      const url = `blob:${blobs.size}`;
      blobs.set(url, blob as Blob);
      return url;
    };
    URL.revokeObjectURL = () => {};
    jest
      .spyOn(HTMLAnchorElement.prototype, 'click')
      .mockImplementation(function take(this: HTMLAnchorElement) {
        const blob = blobs.get(this.href);
        if (blob) {
          taken.push({ name: this.download, text: () => blob.text() });
        }
      });
  });

  afterEach(() => {
    URL.createObjectURL = createObjectURL;
    URL.revokeObjectURL = revokeObjectURL;
    jest.restoreAllMocks();
  });

  return () => taken;
}
