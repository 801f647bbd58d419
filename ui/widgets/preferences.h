// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
#include <functional>

#include <QObject>
#include <QString>

namespace rope {

enum class ThemeChoice { System, Light, Dark, ContrastLight, ContrastDark };

/// What the export dialog begins with: what was chosen last.
struct ExportChoice {
    QString format = QStringLiteral("png"), moving = QStringLiteral("apng"); ///< of figures that stand, that move
    QString purpose = QStringLiteral("slide"), theme = QStringLiteral("light");
    int width = 1600, height = 1000, points = 14; ///< for a purpose of one's own
    bool transparent = false, caption = false;
    QString folder; ///< empty: that of pictures

    bool operator==(const ExportChoice&) const = default;
};

/// How the program is set for a person, whatever the document.
struct PreferenceValues {
    ThemeChoice theme = ThemeChoice::System;
    bool strongCurves = false;    ///< curves of high contrast in any theme
    double textScale = 1;         ///< of all text, as a multiple of the desktop's; 1 to 2
    bool motion = false;          ///< marks move to where another method, model or spread has them
    int keepAfterMs = 500;        ///< work is kept against loss so long after a change
    int labPace = 0;              ///< steps of training a second; 0: as many as there can be
    bool labPausesUnseen = false; ///< nothing trains while no figure of the Lab is shown
    bool hearsPair = false;       ///< the selected pair's turn sounds while the position moves
    int notation = 0;             ///< whose signs the glossary shows first, a Notation
    bool pairsFromZero = false;   ///< the glossary counts pairs as code does
    bool readingLine = true;      ///< the line that says what the pointer reads
    ExportChoice exported;

    bool operator==(const PreferenceValues&) const = default;
};

/// The one owner of the preferences. Menus, panels and dialogs show and edit them here, each change is kept at once
/// for the next start, and whoever depends on one hears of it.
class Preferences : public QObject
{
    Q_OBJECT

public:
    /// Those of a program that nobody has set, and without motion, so that tests and pictures see the end at once.
    using QObject::QObject;

    /// What a person gets who has set nothing.
    static PreferenceValues usual();
    /// What was kept; what makes no sense counts as never set.
    void load();
    const PreferenceValues& values() const { return m_values; }
    /// Nothing happens when they are the same.
    void set(const PreferenceValues& values);
    void change(const std::function<void(PreferenceValues&)>& edit);

Q_SIGNALS:
    void changed();

private:
    PreferenceValues m_values;
};

} // namespace rope
