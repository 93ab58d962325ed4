/** What everybody reads where no LiveKit server was found. Nothing but the picture is missing. */
export const VIDEO_ABSENT =
  'Video ist auf dieser Installation nicht eingerichtet (kein LiveKit-Server gefunden). Sitzung, Abstimmung und ' +
  'Niederschrift laufen ohne Video. Einrichten: npm run video:install (braucht Go ab 1.26) oder LIVEKIT_URL setzen.';
