/** Encrypts and decrypts frames beside the page; a file of its own, which only calls behind closed doors ask for. */
import 'livekit-client/e2ee-worker';
