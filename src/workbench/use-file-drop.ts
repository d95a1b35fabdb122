import { useEffect, useState } from "react";

const carriesFiles = (event: DragEvent): boolean => event.dataTransfer?.types.includes("Files") ?? false;

/** Takes a file dropped anywhere on the page; true while one is held over it. */
export function useFileDrop(onFile: (file: File) => void): boolean {
  const [isOver, setOver] = useState(false);
  useEffect(() => {
    const over = (event: DragEvent): void => {
      if (!carriesFiles(event)) return;
      event.preventDefault();
      event.stopPropagation();
      setOver(true);
    };
    const leave = (event: DragEvent): void => {
      if (event.relatedTarget === null) setOver(false);
    };
    const drop = (event: DragEvent): void => {
      if (!carriesFiles(event)) return;
      event.preventDefault();
      event.stopPropagation();
      setOver(false);
      const file = event.dataTransfer?.files[0];
      if (file !== undefined) onFile(file);
    };
    // Before the grid sees it: that would put a picture into a cell.
    const early = { capture: true };
    window.addEventListener("dragenter", over, early);
    window.addEventListener("dragover", over, early);
    window.addEventListener("dragleave", leave, early);
    window.addEventListener("drop", drop, early);
    return () => {
      window.removeEventListener("dragenter", over, early);
      window.removeEventListener("dragover", over, early);
      window.removeEventListener("dragleave", leave, early);
      window.removeEventListener("drop", drop, early);
    };
  }, [onFile]);
  return isOver;
}
