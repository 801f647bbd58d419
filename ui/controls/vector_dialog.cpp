// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/controls/vector_dialog.h"

#include <cmath>

#include <QDialogButtonBox>
#include <QFontDatabase>
#include <QGridLayout>
#include <QPlainTextEdit>
#include <QPushButton>
#include <QRegularExpression>
#include <QSpinBox>

#include "core/figures/kit/figure_kind.h"
#include "core/figures/kit/samples.h"
#include "core/model/number_list.h"
#include "core/model/problem.h"
#include "ui/base/message_text.h"
#include "ui/base/plain_text.h"
#include "ui/scene/scene_store.h"
#include "ui/widgets/number_lists.h"
#include "ui/widgets/screen_size.h"

namespace rope {

namespace {

constexpr int digits = 6; // of random numbers: what is shown is what is used

/// What is wrong with the list, empty when nothing is.
QString complaintAbout(const QString& text, int headDim)
{
    const std::string typed = text.toStdString();
    const ReadList read = readList(typed);
    const std::vector<double>& numbers = read.numbers;
    for (std::size_t i = 0; i < numbers.size(); ++i)
        if (std::abs(numbers[i]) > limits::maxVectorElement) {
            const QString shown = QString::fromStdString(std::string(listItems(typed)[i])).left(20);
            return VectorDialog::tr("Number %1, %2, is not within ±1e6").arg(i + 1).arg(shown);
        }
    if (!read.sound) {
        const QString bad = QString::fromStdString(read.bad).left(20), why = translated(read.complaint);
        return why.isEmpty() ? VectorDialog::tr("Number %1, “%2”, is no number").arg(numbers.size() + 1).arg(bad)
                             : VectorDialog::tr("Number %1, “%2”: %3").arg(numbers.size() + 1).arg(bad, why);
    }
    if (!numbers.empty() && numbers.size() != static_cast<std::size_t>(headDim))
        return VectorDialog::tr("%1 numbers; %2 are expected, one for each element of the head, or none")
            .arg(numbers.size())
            .arg(headDim);
    return {};
}

/// Figures with a choice of vectors show the given ones, or no longer do.
void showInFigures(Scene& scene)
{
    const bool given = !scene.query.empty() || !scene.key.empty();
    for (const FigureKind& kind : figureKinds())
        for (const FigureOption& option : kind.options) {
            if (option.id != "vectors")
                continue;
            const std::string id = kind.id + "." + option.id;
            if (given)
                scene.figureOptions[id] = "given";
            else if (scene.figureOptions[id] == "given" || scene.figureOptions[id].empty())
                scene.figureOptions.erase(id);
        }
}

} // namespace

VectorDialog::VectorDialog(SceneStore& store, QWidget* parent) : QDialog(parent), m_store(store)
{
    setWindowTitle(tr("Query and key"));
    resizeOnScreen(*this, {560, 460});
    auto* column = new QVBoxLayout(this);
    auto* intro = new PlainLabel(
        tr("One number for each of the %1 elements of the head, before it is turned, apart by commas or spaces. "
           "Where only one list is given, both vectors are equal.")
            .arg(store.scene().active.headDim),
        this);
    intro->setWordWrap(true);
    column->addWidget(intro);
    m_sides[0] = createSide(QStringLiteral("query"), tr("&Query q"), store.scene().query);
    m_sides[1] = createSide(QStringLiteral("key"), tr("&Key k"), store.scene().key);
    column->addWidget(createButtons());
    check();
}

VectorDialog::Side VectorDialog::createSide(const QString& name, const QString& label,
                                            const std::vector<double>& numbers)
{
    Side side;
    auto* title = new PlainLabel(label, this);
    side.text = new QPlainTextEdit(shownNumbers(numbers), this);
    side.text->setObjectName(name);
    side.text->setAccessibleName(QString(label).remove(QRegularExpression(QStringLiteral("\\(&.\\)|&"))));
    setTip(side.text, tr("Numbers apart by commas or spaces; brackets are ignored. Empty: none given."));
    side.text->setFont(QFontDatabase::systemFont(QFontDatabase::FixedFont));
    side.text->setTabChangesFocus(true);
    title->setBuddy(side.text);
    side.state = new PlainLabel(this);
    side.state->setObjectName(name + QStringLiteral("State"));
    side.state->setWordWrap(true);
    auto* column = static_cast<QVBoxLayout*>(layout());
    column->addWidget(title);
    column->addWidget(side.text, 1);
    column->addWidget(side.state);
    connect(side.text, &QPlainTextEdit::textChanged, this, &VectorDialog::check);
    return side;
}

QWidget* VectorDialog::createButtons()
{
    auto* row = new QWidget(this);
    auto* line = new QHBoxLayout(row);
    line->setContentsMargins(0, 0, 0, 0);
    auto* random = new QPushButton(tr("&Random"), row);
    random->setObjectName(QStringLiteral("random"));
    random->setAutoDefault(false);
    setTip(random, tr("Two vectors of independent normal numbers; the same seed gives the same numbers."));
    m_seed = new QSpinBox(row);
    m_seed->setObjectName(QStringLiteral("seed"));
    m_seed->setRange(1, 9999);
    m_seed->setPrefix(tr("seed "));
    m_seed->setAccessibleName(tr("Random seed"));
    setTip(m_seed, tr("Which random numbers are drawn."));
    auto* clear = new QPushButton(tr("C&lear"), row);
    clear->setObjectName(QStringLiteral("clear"));
    clear->setAutoDefault(false);
    setTip(clear, tr("Takes both lists away."));
    auto* box = new QDialogButtonBox(QDialogButtonBox::Ok | QDialogButtonBox::Cancel, row);
    m_ok = box->button(QDialogButtonBox::Ok);
    line->addWidget(random);
    line->addWidget(m_seed);
    line->addWidget(clear);
    line->addStretch(1);
    line->addWidget(box);
    connect(random, &QPushButton::clicked, this, &VectorDialog::fillRandom);
    connect(clear, &QPushButton::clicked, this, [this] {
        for (const Side& side : m_sides)
            side.text->clear();
    });
    connect(box, &QDialogButtonBox::accepted, this, &VectorDialog::accept);
    connect(box, &QDialogButtonBox::rejected, this, &VectorDialog::reject);
    return row;
}

void VectorDialog::fillRandom()
{
    figures::QueryKey drawn =
        figures::randomVectors(m_store.scene().active.headDim, static_cast<std::uint64_t>(m_seed->value()));
    const auto rounded = [](std::vector<double> numbers) {
        for (double& x : numbers)
            x = withDigits(x, digits);
        return shownNumbers(numbers);
    };
    m_sides[0].text->setPlainText(rounded(std::move(drawn.q)));
    m_sides[1].text->setPlainText(rounded(std::move(drawn.k)));
}

void VectorDialog::check()
{
    bool good = true;
    for (const Side& side : m_sides) {
        if (!side.text)
            return; // the second one is not there yet
        const QString complaint = complaintAbout(side.text->toPlainText(), m_store.scene().active.headDim);
        const auto count = listItems(side.text->toPlainText().toStdString()).size();
        side.state->setText(!complaint.isEmpty() ? complaint
                            : count == 0         ? tr("None given")
                                                 : tr("%1 numbers").arg(count));
        QFont font = side.state->font();
        font.setBold(!complaint.isEmpty());
        side.state->setFont(font);
        good = good && complaint.isEmpty();
    }
    if (m_ok)
        m_ok->setEnabled(good);
}

std::optional<std::vector<double>> VectorDialog::numbersOf(const Side& side) const
{
    if (!complaintAbout(side.text->toPlainText(), m_store.scene().active.headDim).isEmpty())
        return std::nullopt;
    return parseNumbers(side.text->toPlainText()).value_or(std::vector<double>{});
}

void VectorDialog::accept()
{
    const auto query = numbersOf(m_sides[0]), key = numbersOf(m_sides[1]);
    if (!query || !key)
        return;
    Scene next = m_store.scene();
    next.query = *query;
    next.key = *key;
    showInFigures(next);
    m_store.endGesture();
    if (!m_store.edit(next, tr("q and k")))
        return;
    m_store.endGesture();
    QDialog::accept();
}

QString vectorSummary(const SceneStore& store)
{
    const auto q = store.scene().query.size(), k = store.scene().key.size();
    if (q == 0 && k == 0)
        return VectorDialog::tr("none given");
    if (q > 0 && k > 0)
        return VectorDialog::tr("%1 numbers each").arg(q);
    return q > 0 ? VectorDialog::tr("q: %1 numbers, k the same").arg(q)
                 : VectorDialog::tr("k: %1 numbers, q the same").arg(k);
}

} // namespace rope
