// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
#include <functional>
#include <utility>

#include <QPointer>

namespace rope {

/// Calls `what` in the event loop of the GUI thread, in the order of the calls, from whatever thread. It travels under
/// a mutex of ours, as all that goes the other way does (WorkPool).
void onGuiThread(std::function<void()> what);

/// The same, unless `who` is gone by then.
template <typename Who>
void onGuiThread(QPointer<Who> who, std::function<void()> what)
{
    onGuiThread([who = std::move(who), what = std::move(what)] {
        if (who)
            what();
    });
}

} // namespace rope
