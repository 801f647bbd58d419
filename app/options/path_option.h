// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
#include <string>

#include <QString>

namespace rope {

/// A path of the command line as Qt takes it. Qt would replace bytes that are not UTF-8, and so name another file: such
/// a path is refused. Throws InputError (field, the path, …).
QString pathFrom(const std::string& text, const std::string& field);

/// What a person or a desktop hands over as FILE: a path, or a file: URL. Throws InputError (field, …) for an empty one
/// and for a URL that names no file of this machine.
std::string fileArgument(const std::string& text, const std::string& field = "FILE");

} // namespace rope
