// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
#include <functional>
#include <vector>

#include <QDialog>
#include <QStringList>

class QLineEdit;
class QListWidget;

namespace rope {

/// Something that can be asked for by its name.
struct Command {
    QString text;
    QString group;    ///< "Figure", "Model", …: said beside the text, and found by
    QStringList keys; ///< its shortcuts, each of which does
    std::function<void()> run;
    QString words{};       ///< found by these too, after those of the text
    bool explains = false; ///< says something and does nothing: comes after what does
    bool possible = true;  ///< not now: shown as such, so that it can be found
};

/// Finds a command by some of its letters: every word typed must be in its text, group or other words; what is called
/// just so comes first or right behind, then those that begin a word of the text. Up and Down choose while the typing
/// goes on, Enter runs, Escape leaves.
class CommandPalette : public QDialog
{
    Q_OBJECT

public:
    explicit CommandPalette(std::vector<Command> commands, QWidget* parent = nullptr);

    /// What is offered now, the best first.
    QStringList offered() const;

protected:
    bool eventFilter(QObject* watched, QEvent* event) override;
    void paintEvent(QPaintEvent* event) override;

private:
    void find(const QString& typed);
    void run();
    void fitHeight();

    std::vector<Command> m_commands;
    QLineEdit* m_line = nullptr;
    QListWidget* m_list = nullptr;
};

/// "Ctrl+Y or Ctrl+Shift+Z"
QString anyOf(const QStringList& keys);

/// How well a command fits what is typed: 0 not at all, more is better.
int fitOf(const Command& command, const QString& typed);

} // namespace rope
