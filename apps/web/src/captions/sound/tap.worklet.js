/** Gives the sound that comes in, as it is, to whoever has made it. */
class Tap extends AudioWorkletProcessor {
  process([[channel] = []]) {
    if (channel !== undefined) this.port.postMessage(channel.slice());
    return true;
  }
}

registerProcessor('gremia-tap', Tap);
