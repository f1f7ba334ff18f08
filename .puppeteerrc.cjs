// The browser comes from the system (see ops/docs/developer.md), never from an install step.
module.exports = { skipDownload: true };
