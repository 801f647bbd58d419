// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
#include <optional>

#include <QWidget>

#include "core/lessons/prose/prose.h"
#include "ui/lessons/course/lesson_session.h"

namespace rope {

/// Where a student answers. One class for each kind of question; what they share is here.
class QuestionView : public QWidget
{
    Q_OBJECT

public:
    /// What is answered now; absent: nothing yet.
    virtual std::optional<GivenAnswer> given() const = 0;
    /// What stands in its controls; empty as long as nobody has touched them.
    virtual FilledIn filled() const { return {}; }
    /// Which movement of the hand the last edit belongs to; absent: each is one of its own.
    virtual std::optional<int> stroke() const { return {}; }
    /// Makes its controls hold what the session says they do.
    void showFilled();
    bool isFilling() const { return m_filling; }
    /// Shows the verdict, the prediction or the right answer that the session now holds.
    virtual void showState() {}
    /// The numbers of a scene question have changed.
    virtual void showWatches() {}
    /// In a lecture room the controls are hidden.
    virtual void setPresenting(bool) {}
    /// The digit key `number`, 1-based; whether it meant something.
    virtual bool choose(int number);
    /// Whether its choices have letters, A for the first.
    virtual bool hasLetters() const { return false; }
    /// Where typing starts; nullptr: nowhere.
    virtual QWidget* firstInput() const { return nullptr; }

Q_SIGNALS:
    /// Another answer was given: an earlier verdict no longer speaks of it.
    void edited();

protected:
    QuestionView(LessonSession& session, QWidget* parent) : QWidget(parent), m_session(session) {}

    /// Fills its controls in; what they say of it meanwhile is heard by nobody.
    virtual void fill(const FilledIn&) {}

    const Question& question() const { return *m_session.question(); }
    const LessonSession& session() const { return m_session; }

    LessonSession& m_session;

private:
    bool m_filling = false;
};

/// Prose of a lesson; text that is none is shown as it is.
std::vector<ProseBlock> blocksOf(const std::string& source, const Quantities& quantities);
/// The same without marks, for names.
QString plainOf(const std::string& source, const Quantities& quantities);

} // namespace rope
