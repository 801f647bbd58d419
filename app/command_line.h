// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

namespace rope {

/// The whole program: parses the arguments, runs a headless verb or opens the window.
/// Results go to stdout, messages to stderr. Returns the exit status: 0, or 2 for bad input.
int runCommandLine(int argc, char** argv);

} // namespace rope
