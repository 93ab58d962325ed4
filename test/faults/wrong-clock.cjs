/**
 * Loaded into a process before anything else: its clock goes wrong by as many milliseconds as it is told, as that of a
 * machine does whose time is set. What measures spans (`performance.now()`, timers) goes on, as it does there.
 */
const RightDate = Date;
let wrong = 0;

globalThis.Date = class Date extends RightDate {
  constructor(...parts) {
    if (parts.length === 0) super(RightDate.now() + wrong);
    else super(...parts);
  }

  static now() {
    return RightDate.now() + wrong;
  }
};

process.on('message', (message) => {
  if (typeof message?.clock === 'number') wrong = message.clock;
});
