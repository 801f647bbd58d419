// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/lessons/problem_list.h"
#include "ui/base/plain_text.h"
#include "ui/widgets/screen_size.h"

#include <QClipboard>
#include <QDialogButtonBox>
#include <QGuiApplication>
#include <QHeaderView>
#include <QPushButton>
#include <QTreeWidget>
#include <QVBoxLayout>

namespace rope {

namespace {

QString asText(const FileProblem& p)
{
    const QString text = QString::fromStdString(p.problem.text);
    if (p.problem.line == 0)
        return QStringLiteral("%1: %2").arg(p.file, text);
    return QStringLiteral("%1:%2: %3").arg(p.file).arg(p.problem.line).arg(text);
}

} // namespace

ProblemList::ProblemList(const std::vector<FileProblem>& problems, QWidget* parent) : QDialog(parent)
{
    setObjectName(QStringLiteral("lessonProblems"));
    setAttribute(Qt::WA_DeleteOnClose);
    setWindowTitle(tr("Lessons with mistakes"));
    auto* help = new PlainLabel(tr("These lessons were not opened. Mend the lines below and open them again."), this);
    help->setWordWrap(true);
    auto* list = new QTreeWidget(this);
    list->setObjectName(QStringLiteral("problems"));
    list->setAccessibleName(windowTitle());
    list->setHeaderLabels({tr("File"), tr("Line"), tr("What is wrong")});
    list->setRootIsDecorated(false);
    list->setWordWrap(true);
    list->setUniformRowHeights(false);
    QStringList text;
    for (const FileProblem& p : problems) {
        const QString message = QString::fromStdString(p.problem.text);
        auto* item = new QTreeWidgetItem(
            list, {p.file, p.problem.line == 0 ? QStringLiteral("–") : QString::number(p.problem.line), message});
        setTip(item, 2, message);
        text << asText(p);
    }
    for (int column : {0, 1})
        list->header()->setSectionResizeMode(column, QHeaderView::ResizeToContents);
    auto* buttons = new QDialogButtonBox(QDialogButtonBox::Close, this);
    QPushButton* copy = buttons->addButton(tr("Copy the list"), QDialogButtonBox::ActionRole);
    connect(copy, &QPushButton::clicked, this,
            [text] { QGuiApplication::clipboard()->setText(text.join(QLatin1Char('\n'))); });
    connect(buttons, &QDialogButtonBox::rejected, this, &QDialog::close);
    auto* column = new QVBoxLayout(this);
    column->addWidget(help);
    column->addWidget(list, 1);
    column->addWidget(buttons);
    resizeOnScreen(*this, {760, 320});
}

} // namespace rope
