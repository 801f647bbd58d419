// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
#include <QCoreApplication>
#include <QString>

#include "core/model/message.h"

namespace rope {

/// A core message in the user's language: the template is looked up, then its arguments are filled in.
inline QString translated(const Message& message)
{
    const std::string pattern = QCoreApplication::translate("core", message.text.c_str()).toStdString();
    return QString::fromStdString(Message::fill(pattern, message.args));
}

} // namespace rope
