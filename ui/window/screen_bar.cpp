// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/window/screen_bar.h"

#include <QEvent>
#include <QSignalBlocker>

#include "ui/window/document_desk.h"
#include "ui/window/window_view.h"

namespace rope {

ScreenBar::ScreenBar(DocumentDesk& desk, WindowView& view, QWidget* parent)
    : QTabBar(parent), m_desk(desk), m_view(view)
{
    setObjectName(QStringLiteral("screens"));
    setAccessibleName(tr("Screens of the document"));
    setDocumentMode(true);
    setExpanding(false);
    setMovable(true);
    setUsesScrollButtons(true);
    connect(&desk, &DocumentDesk::changed, this, &ScreenBar::follow);
    connect(this, &QTabBar::currentChanged, this, [this](int tab) {
        if (tab >= 0)
            m_desk.goTo(static_cast<std::size_t>(tab));
    });
    connect(this, &QTabBar::tabMoved, this, [this](int from, int to) {
        m_desk.moveScreen(static_cast<std::size_t>(from), static_cast<std::size_t>(to));
    });
    parent->window()->installEventFilter(this);
    follow();
}

/// A presentation takes the whole screen and gives it back.
bool ScreenBar::eventFilter(QObject* watched, QEvent* event)
{
    if (event->type() == QEvent::WindowStateChange)
        QMetaObject::invokeMethod(this, &ScreenBar::follow, Qt::QueuedConnection);
    return QTabBar::eventFilter(watched, event);
}

void ScreenBar::follow()
{
    const QSignalBlocker quiet(this);
    const auto& screens = m_desk.screens();
    const int wanted = static_cast<int>(screens.size());
    while (count() > wanted)
        removeTab(count() - 1);
    for (int i = 0; i < wanted; ++i) {
        const std::string& name = screens[static_cast<std::size_t>(i)].name;
        QString text = name.empty() ? tr("Screen %1").arg(i + 1) : QString::fromStdString(name);
        text.replace(QLatin1Char('&'), QStringLiteral("&&"));
        if (i >= count())
            addTab(text);
        else if (tabText(i) != text)
            setTabText(i, text);
    }
    setCurrentIndex(static_cast<int>(m_desk.shown()));
    setVisible(wanted > 1 && !m_view.isPresenting());
}

} // namespace rope
