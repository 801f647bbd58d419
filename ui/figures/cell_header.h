// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
#include <string>

#include <QWidget>

#include "core/figures/kit/figure_kind.h"

class QHBoxLayout;
class QToolButton;

namespace rope {

class AppTheme;
class DragHandle;
class ElidedBox;
class FigureChooser;
class SceneStore;

/// The line above a figure: which one it is, its options, a grip to drag it out by, and its menu. It says what is asked
/// for and changes nothing itself.
class CellHeader : public QWidget
{
    Q_OBJECT

public:
    CellHeader(SceneStore& store, AppTheme& theme, const FigureKind& kind, QWidget* parent);

    void setKind(const FigureKind& kind);
    /// What the scene has chosen.
    void showChoices();
    /// What a hint on the name says.
    void setExplanation(const QString& text);
    /// A right click on `figure`, or the menu key in it, opens the menu there.
    void offerMenuOn(QWidget* figure);

Q_SIGNALS:
    void figureChosen(const std::string& id);
    void optionChosen(const std::string& option, const std::string& choice);
    void pageAsked();
    void copyAsked();
    void exportAsked();
    void hearAsked();
    void zoomResetAsked();
    void maximiseAsked();
    void dragged();

protected:
    void resizeEvent(QResizeEvent* event) override;

private:
    void createMenu();
    void createOptions();
    void fit();
    int widthOfMenu(const QString& text) const;
    void fillOptionMenu();
    ElidedBox* optionBox(const FigureOption& option) const;
    QWidget* makeChoiceBox(const FigureOption& option);
    void addButtons(const FigureOption& option, QHBoxLayout* line);

    SceneStore& m_store;
    const FigureKind* m_kind;
    bool m_inMenu = false; ///< options have no room in the line
    QHBoxLayout* m_line = nullptr;
    FigureChooser* m_chooser = nullptr;
    QWidget* m_options = nullptr;
    QWidget* m_buttons = nullptr; ///< the choices of an only option; none for others
    QObjectList m_menuOptions;
    DragHandle* m_handle = nullptr;
    QToolButton* m_menu = nullptr;
};

} // namespace rope
