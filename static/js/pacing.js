// How the minutes go, and what to do when they do not suffice. It looks at numbers only, never at the page.
// A step is {minimum, typical, spent, optional, dropped}, in minutes; a card without minutes takes none.
const LATE = 1; // minutes before anything is said
const usually = (step) => Math.max(step.typical - step.spent, 0);
const shortest = (step) => Math.max(step.minimum - step.spent, 0);
const room = (step) => usually(step) - shortest(step);
const sum = (steps, minutes) => steps.reduce((all, step) => all + minutes(step), 0);

// Which optional step to leave out, or which steps to keep short, so that what is ahead fits in the minutes left.
export function advise(steps, at, left) {
  const ahead = steps.slice(at).filter((step) => !step.dropped);
  const late = sum(ahead, usually) - left;
  if (late < LATE) return { kind: "" };
  const optional = ahead.filter((step) => step.optional && step !== steps[at]).sort((a, b) => a.typical - b.typical);
  const step = optional.find((one) => one.typical >= late) ?? optional.at(-1);
  if (step) return { kind: "drop", step, minutes: step.typical };
  const over = sum(ahead, shortest) - left;
  return over > 0 ? { kind: "stop", minutes: Math.ceil(over) } : { kind: "shorten", cuts: cuts(ahead, late) };
}

// The steps with most room first, until enough is won; with how long each may then take in all.
function cuts(ahead, late) {
  const chosen = [];
  for (const step of ahead.toSorted((a, b) => room(b) - room(a))) {
    if (late <= 0) break;
    const won = Math.min(room(step), Math.ceil(late));
    late -= won;
    chosen.push({ step, minutes: Math.floor(Math.max(step.typical, step.spent) - won) });
  }
  return chosen;
}
