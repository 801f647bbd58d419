// SPDX-License-Identifier: GPL-3.0-or-later
// The screens of a document as steps of the history.
#include <algorithm>

#include "ui/window/document_desk.h"
#include "ui/window/view_history.h"
#include "ui/window/window_view.h"

namespace rope {

void DocumentDesk::goTo(std::size_t screen)
{
    if (screen >= screens().size() || screen == shown())
        return;
    // What is tried out in front of an audience is gone at the next screen, and every screen is as it was prepared.
    Document next = m_view.isPresenting() ? m_desk.document : document();
    next.current = screen;
    change(std::move(next), tr("show screen %1").arg(screen + 1));
}

bool DocumentDesk::step(int by)
{
    const qint64 wanted = static_cast<qint64>(shown()) + by;
    if (wanted < 0 || wanted >= static_cast<qint64>(screens().size()))
        return false;
    goTo(static_cast<std::size_t>(wanted));
    return true;
}

void DocumentDesk::addScreen(const QString& name)
{
    Document next = document();
    if (next.screens.size() >= limits::maxScreens)
        return;
    Screen copy = next.shown();
    copy.name = name.left(100).toStdString();
    next.screens.insert(next.screens.begin() + static_cast<std::ptrdiff_t>(next.current) + 1, std::move(copy));
    ++next.current;
    change(std::move(next), tr("new screen"));
}

void DocumentDesk::renameScreen(std::size_t screen, const QString& name)
{
    Document next = document();
    if (screen >= next.screens.size())
        return;
    next.screens[screen].name = name.left(100).toStdString();
    change(std::move(next), tr("rename screen"));
}

void DocumentDesk::replaceShown(const Screen& screen)
{
    m_view.check(screen.view);
    Document next = document();
    next.screens[next.current].scene = screen.scene;
    next.screens[next.current].view = screen.view;
    change(std::move(next), tr("open link"));
}

void DocumentDesk::removeScreen(std::size_t screen)
{
    Document next = document();
    if (screen >= next.screens.size() || next.screens.size() == 1)
        return;
    next.screens.erase(next.screens.begin() + static_cast<std::ptrdiff_t>(screen));
    if (next.current > screen || next.current == next.screens.size())
        --next.current;
    change(std::move(next), tr("remove screen"));
}

void DocumentDesk::moveScreen(std::size_t from, std::size_t to)
{
    Document next = document();
    const std::size_t count = next.screens.size();
    if (from >= count || to >= count || from == to)
        return;
    Screen moved = std::move(next.screens[from]);
    next.screens.erase(next.screens.begin() + static_cast<std::ptrdiff_t>(from));
    next.screens.insert(next.screens.begin() + static_cast<std::ptrdiff_t>(to), std::move(moved));
    const auto follow = [&](std::size_t at) {
        if (at == from)
            return to;
        const std::size_t without = at > from ? at - 1 : at;
        return without >= to ? without + 1 : without;
    };
    next.current = follow(next.current);
    change(std::move(next), tr("move screen"));
}

} // namespace rope
