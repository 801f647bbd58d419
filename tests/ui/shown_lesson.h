// SPDX-License-Identifier: GPL-3.0-or-later
// The lesson with every kind of question, open in a whole window, and what a person does in it.
#pragma once
#include <memory>

#include <QAbstractButton>
#include <QApplication>
#include <QLabel>
#include <QtTest>

#include "ui/lesson_window.h"
#include "ui/lessons/lesson_panel.h"
#include "ui/lessons/lesson_step_view.h"
#include "ui/lessons/step_page.h"
#include "ui/prose/lesson_prose.h"
#include "ui/window/main_window.h"

namespace rope::test {

class ShownLesson
{
protected:
    /// A new window with the list of lessons; false when it does not show.
    bool openWindow()
    {
        m_window = lessonWindow();
        if (!m_window)
            return false;
        QTest::keyClick(m_window.get(), Qt::Key_L, Qt::ControlModifier);
        return panel().isVisible();
    }
    void open(int step)
    {
        panel().open(*panel().library().opened("all-kinds"), step);
        QCOMPARE(session().step(), step);
    }
    LessonPanel& panel() { return m_window->lessons(); }
    LessonSession& session() { return m_window->lessons().session(); }
    StepPage* page() { return panel().stepView().page(); }
    template <class T = QAbstractButton>
    T* find(const char* name)
    {
        return panel().stepView().findChild<T*>(QLatin1String(name));
    }
    /// Headline and text of the verdict; empty when there is none.
    QString verdict()
    {
        if (!QTest::qWaitFor([this] { return !session().state().checking; }))
            return QStringLiteral("never judged");
        auto* box = find<QWidget>("verdict");
        if (!box)
            return {};
        QString text = box->findChild<QLabel*>(QStringLiteral("headline"))->text();
        for (const ProseView* body : box->findChildren<ProseView*>())
            text += QLatin1Char('\n') + body->spokenText();
        return text;
    }
    /// To whatever has the focus, as a keyboard does.
    void press(Qt::Key key, Qt::KeyboardModifiers modifiers = {})
    {
        QVERIFY(QApplication::focusWidget());
        QTest::keyClick(QApplication::focusWidget(), key, modifiers);
    }

    std::unique_ptr<MainWindow> m_window;
};

} // namespace rope::test
