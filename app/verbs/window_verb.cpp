// SPDX-License-Identifier: GPL-3.0-or-later
#include <algorithm>
#include <stdexcept>
#include <unistd.h>

#include <QApplication>
#include <QBuffer>
#include <QElapsedTimer>
#include <QFileInfo>
#include <QIcon>
#include <QScreen>

#include "app/options/path_option.h"
#include "app/output/messages.h"
#include "app/verbs/application.h"
#include "app/verbs/lab_verbs.h"
#include "app/verbs/language_option.h"
#include "app/verbs/verbs.h"
#include "core/configs/model_file.h"
#include "core/lab/run_file.h"
#include "core/lessons/reading/lesson_text.h"
#include "core/model/problem.h"
#include "core/rope/frequencies.h"
#include "core/scene/scene_link.h"
#include "ui/base/end_signals.h"
#include "ui/base/language.h"
#include "ui/base/own_models.h"
#include "ui/base/save_file.h"
#include "ui/base/settings_guard.h"
#include "ui/base/work_pool.h"
#include "ui/controls/model_box.h"
#include "ui/figures/figure_cell.h"
#include "ui/figures/headline_bar.h"
#include "ui/figures/workspace.h"
#include "ui/lessons/course/lesson_files.h"
#include "ui/lessons/lesson_stage.h"
#include "ui/window/main_window.h"
#include "ui/window/window_host.h"

namespace rope {

namespace {

/// A step is one of the lesson's.
void checkStep(const Link& link, const Lesson& lesson)
{
    if (const int count = int(lesson.steps.size()); link.step > count)
        throw InputError("link", "step " + std::to_string(link.step), "a step from 1 to " + std::to_string(count));
}

/// A scene, a step of a lesson that ships with the program, or one of a lesson that the link carries.
void checkLink(const std::string& text)
{
    const Link link = linkFromText(text);
    if (link.kind == Link::Kind::Scene) {
        auto problems = allProblemsOf(link.scene);
        for (Problem& p : problems)
            p.field = "link: " + p.field; // no option said it
        if (!problems.empty())
            throw InputError(std::move(problems));
        return;
    }
    if (link.kind == Link::Kind::OwnLesson) {
        const ReadLesson own = readLesson(link.text, link.lesson + ".md", {{}, {}, mostCosinesOfALink});
        if (!own.problems.empty())
            refuseLesson("link", own.problems.front(), own.problems.size());
        return checkStep(link, own.lesson);
    }
    const Lesson* lesson = findLesson(link.lesson);
    if (!lesson)
        throw InputError("link", quotable(link.lesson), "the id of a lesson that 'ropescope list lessons' names");
    checkStep(link, *lesson);
}

/// The text of FILE, which problems name as such. Where there is none of that name, a verb may have been meant.
std::string textOfFile(const std::string& path)
{
    try {
        return readModelFile(path);
    } catch (const InputError& error) {
        const Problem& problem = error.problems().front();
        const bool isThere = QFileInfo::exists(pathFrom(path, "FILE"));
        throw InputError("FILE", problem.value,
                         isThere ? problem.allowed : problem.allowed + "; or a verb: " ROPESCOPE_VERBS);
    }
}

/// Whether FILE is a run of the Lab, which the window shows there; a bad one ends here.
bool isForLab(const std::string& path, const SceneArgs& scene)
{
    if (!lab::isRunFile(path))
        return false;
    if (!scene.empty())
        throw InputError("FILE", quotable(path, 200),
                         "no scene options beside a run of the Lab; 'ropescope lab eval FILE' takes them");
    runFrom(path, "FILE");
    return true;
}

/// Whether FILE is something for the lessons, which no other verb reads; a bad one ends here.
bool isForLessons(const std::string& path)
{
    const QString name = pathFrom(path, "FILE");
    if (looksLikeLink(path)) {
        checkLink(path);
        return true;
    }
    if (QFileInfo(name).isDir() && !holdsModels(path)) {
        // Lessons with mistakes are listed in the window, beside the sound ones.
        if (readLessonFolder(name).lessons.empty())
            throw InputError("FILE", quotable(path, 200),
                             "a folder with a sound lesson; 'ropescope lesson check' says what is wrong");
        return true;
    }
    if (!QFileInfo(name).isFile())
        return false;
    if (!isLessonFile(name, textOfFile(path)))
        return false;
    if (const auto problems = readLessonFile(name).problems; !problems.empty())
        refuseLesson(path, problems.front().problem, problems.size());
    return true;
}

/// The file as every verb would read it: a bad one ends here, with its reason, and opens no window.
void checkFile(const std::string& path)
{
    textOfFile(path);
    SceneArgs args;
    args.given["config"] = path;
    try {
        requestFrom(args);
    } catch (const InputError& error) {
        std::vector<Problem> problems = error.problems();
        for (Problem& p : problems)
            if (p.field.starts_with("--config "))
                p.field = p.field.substr(9);
        throw InputError(std::move(problems));
    }
}

void savePicture(MainWindow& window, const QString& path)
{
    constexpr int limitMs = 30000;
    window.resize(1600, 1000);
    QElapsedTimer timer;
    timer.start();
    const auto isDone = [&] {
        return std::ranges::all_of(window.workspace().cells(), &FigureCell::isCurrent) &&
               window.headlines().isCurrent() && !window.stage().player().isPlaying();
    };
    do
        QCoreApplication::processEvents(QEventLoop::WaitForMoreEvents, 20);
    while (!isDone() && timer.elapsed() < limitMs);
    QByteArray png;
    QBuffer buffer(&png);
    buffer.open(QIODevice::WriteOnly);
    if (!window.grab().save(&buffer, "PNG"))
        throw std::bad_alloc();
    saveWhole(path, png, "screenshot");
}

/// The window as long as the user wants it, or the system lets it.
int untilTheEnd(WindowHost& host)
{
    EndSignals endings;
    QObject::connect(&endings, &EndSignals::asked, &host, [&host] {
        host.window().endByForce();
        QCoreApplication::exit(); // quit() would ask every window
    });
    // The desktop logs out: it is not held up by questions.
    QObject::connect(qApp, &QGuiApplication::commitDataRequest, &host, [&host] { host.window().endByForce(); });
    return QApplication::exec();
}

/// What still runs when the window is gone sees that it is to stop; nothing waits longer than a second for it.
struct WorkEnd {
    ~WorkEnd() { endAllWork(); }
};

/// The scene that is asked for, FILE and all. Throws InputError for what nothing could be shown of.
Request requestOf(const WindowArgs& args)
{
    SceneArgs scene = args.scene;
    for (const char* other : {"config", "model"})
        if (!args.file.empty() && scene.has(other))
            throw InputError(std::string("--") + other, quotable(scene.given.at(other), 200),
                             "FILE or --" + std::string(other) + ", not both");
    if (!args.file.empty() && !isForLab(args.file, scene) && !isForLessons(args.file)) {
        checkFile(args.file);
        scene.given["config"] = args.file;
    }
    return requestFrom(scene);
}

/// A desktop hands over a file and shows nobody what is written to stderr: the window says what is wrong with it.
bool isFromDesktop(const WindowArgs& args)
{
    return !args.file.empty() && args.scene.empty() && args.screenshot.empty() && hasDisplay() &&
           ::isatty(STDERR_FILENO) == 0;
}

/// A picture shows what was asked for, not how somebody left the window or a lesson, and leaves no trace there.
void leaveNoTrace()
{
    useNoSettings();
    // The offscreen platform has remarks on window hints, of no use to anybody.
    qInstallMessageHandler([](QtMsgType, const QMessageLogContext&, const QString&) {});
}

void showWhatIsAsked(MainWindow& window, const WindowArgs& args, const Scene& scene)
{
    if (!args.file.empty())
        window.openPath(QString::fromStdString(args.file));
    if (args.scene.has("model"))
        window.models().openPreset(QString::fromStdString(args.scene.given.at("model")));
    if (!args.scene.empty())
        window.showScene(scene);
    window.resize(window.size().boundedTo(window.screen()->availableSize()));
    window.show();
}

/// What a start shows.
struct Start {
    WindowArgs args;
    Request request;
    bool usable = true; ///< what was given can be shown
    QString picture;    ///< its path; empty: a window
    bool asksForNothing() const { return args.file.empty() && args.scene.empty() && !args.isNew; }
};

Start startOf(const WindowArgs& given)
{
    Start start{given, {}, true, {}};
    try {
        if (!given.file.empty())
            start.args.file = fileArgument(given.file);
        start.request = requestOf(start.args);
    } catch (const std::runtime_error& error) { // an InputError, or a lesson that is refused
        if (!isFromDesktop(given))
            throw;
        const auto* input = dynamic_cast<const InputError*>(&error);
        sayError(input ? oneLine(*input) : error.what());
        start.usable = false;
        start.request = requestFrom({});
    }
    checkLanguage(given.language);
    start.picture = pathFrom(given.screenshot, "screenshot");
    if (!start.picture.isEmpty() && !start.picture.endsWith(QLatin1String(".png"), Qt::CaseInsensitive))
        throw InputError("screenshot", quotable(given.screenshot, 200), "a name that ends in .png");
    return start;
}

/// What there is to say of settings and own models, after what the window says itself.
void sayRemarks(MainWindow& window, QStringList remarks)
{
    remarks << window.messageText() << unsaidOfOwnModels();
    remarks.removeAll(QString());
    if (!remarks.isEmpty())
        window.say(remarks.join(QLatin1Char('\n')));
}

} // namespace

int runWindow(const WindowArgs& given)
{
    const Start start = startOf(given);
    const WindowArgs& args = start.args;
    const bool picture = !start.picture.isEmpty();
    const auto application = picture ? offscreenApplication() : windowApplication();
    QApplication::setWindowIcon(QIcon(QStringLiteral(":/icons/org.ropescope.Ropescope.svg")));
    if (picture)
        leaveNoTrace();
    if (picture && lab::isRunFile(args.file))
        qputenv("XDG_DATA_HOME", "/dev/null/none"); // a run that is opened would be kept there
    const WorkEnd workEnd;                          // after the window, before the application
    const QStringList remarks = picture ? QStringList() : guardSettings();
    useLanguage(args.language.empty() && !picture ? startLanguage() : QString::fromStdString(args.language));
    WindowHost host;
    MainWindow& window = host.window(); // until another language is chosen
    const bool first = !picture && start.asksForNothing() && window.isFirstStart();
    if (!picture)
        window.restoreSettings(start.asksForNothing() || !start.usable);
    showWhatIsAsked(window, args, start.request.scene);
    if (picture) {
        savePicture(window, start.picture);
        return 0;
    }
    sayRemarks(window, remarks);
    if (first)
        window.showWelcome();
    return untilTheEnd(host);
}

} // namespace rope
