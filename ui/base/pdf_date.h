// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
#include <QByteArray>

namespace rope {

/// Qt writes the time into every PDF, so that no two are alike. Takes it out, or puts the time of the environment's
/// SOURCE_DATE_EPOCH there (reproducible-builds.org/specs). Everything else stays where it is. Throws InputError for a
/// SOURCE_DATE_EPOCH that is none.
void settlePdfDate(QByteArray& pdf);

} // namespace rope
