import { makeStyles, tokens } from "@fluentui/react-components";
import { type KeyboardEvent, type PointerEvent, useRef } from "react";

export const narrowest = 320;
export const widest = 480;

const useStyles = makeStyles({
  bar: {
    flex: "none",
    width: "7px",
    cursor: "col-resize",
    touchAction: "none",
    backgroundColor: tokens.colorNeutralBackground3,
    borderLeft: `1px solid ${tokens.colorNeutralStroke2}`,
    borderRight: `1px solid ${tokens.colorNeutralStroke2}`,
    ":hover": { backgroundColor: tokens.colorNeutralBackground3Hover },
    ":focus-visible": { outline: `2px solid ${tokens.colorStrokeFocus2}`, outlineOffset: "-2px" },
  },
});

const within = (width: number): number => Math.min(widest, Math.max(narrowest, Math.round(width)));

/** The line between grid and pane: dragged, or moved by the arrow keys. */
export const Splitter = ({
  label,
  width,
  onWidth,
}: {
  readonly label: string;
  readonly width: number;
  readonly onWidth: (width: number) => void;
}) => {
  const styles = useStyles();
  const from = useRef<{ readonly x: number; readonly width: number } | null>(null);
  const onKeyDown = (event: KeyboardEvent): void => {
    const step = { ArrowLeft: 10, ArrowRight: -10, Home: widest, End: -widest }[event.key];
    if (step === undefined) return;
    event.preventDefault();
    onWidth(within(width + step));
  };
  const onPointerMove = (event: PointerEvent): void => {
    if (from.current !== null) onWidth(within(from.current.width + from.current.x - event.clientX));
  };
  return (
    // A separator that can be moved is a control by the ARIA pattern "window splitter".
    // eslint-disable-next-line jsx-a11y/no-noninteractive-element-interactions -- see above
    <div
      className={styles.bar}
      role="separator"
      aria-orientation="vertical"
      aria-label={label}
      aria-valuenow={width}
      aria-valuemin={narrowest}
      aria-valuemax={widest}
      // eslint-disable-next-line jsx-a11y/no-noninteractive-tabindex -- the pattern asks for focus
      tabIndex={0}
      onKeyDown={onKeyDown}
      onPointerDown={(event) => {
        from.current = { x: event.clientX, width };
        event.currentTarget.setPointerCapture(event.pointerId);
      }}
      onPointerMove={onPointerMove}
      onPointerUp={() => (from.current = null)}
      onPointerCancel={() => (from.current = null)}
    />
  );
};
