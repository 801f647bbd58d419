// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
#include <QDialog>
#include <QTimer>

#include "core/figures/kit/figure_kind.h"

namespace rope {

class ProsePage;
class SceneStore;

/// The page on a figure, with the numbers of the present scene; it follows them. It stays open beside the window.
class FigurePageDialog : public QDialog
{
    Q_OBJECT

public:
    FigurePageDialog(SceneStore& store, const FigureKind& kind, QWidget* parent);

    void showKind(const FigureKind& kind);
    const FigureKind& kind() const { return *m_kind; }
    QString text() const; ///< as a screen reader says it

private:
    void fill();

    SceneStore& m_store;
    const FigureKind* m_kind;
    ProsePage* m_page = nullptr;
    QTimer m_later; ///< a drag changes the scene many times: the page waits until it rests
};

/// Shows the page in the dialog of `window` that is open already, or in a new one.
void showFigurePage(SceneStore& store, const FigureKind& kind, QWidget* window);

} // namespace rope
