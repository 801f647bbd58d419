// SPDX-License-Identifier: GPL-3.0-or-later
// What a screen reader really hears: the program under a virtual display, asked over the bus of AT-SPI.
#include <QDBusArgument>
#include <QDBusConnection>
#include <QDBusMessage>
#include <QDBusObjectPath>
#include <QDBusVariant>
#include <QElapsedTimer>
#include <QFileInfo>
#include <QProcess>
#include <QRegularExpression>
#include <QStandardPaths>
#include <QTest>

#include "support/program.h"

using namespace rope::test;

namespace {

constexpr char accessible[] = "org.a11y.atspi.Accessible", valueFace[] = "org.a11y.atspi.Value";
constexpr int focusable = 11, showing = 25; // bits of a state

struct Node {
    QString path, name, description, role;
    quint64 state = 0;
    bool has(int bit) const { return state >> bit & 1; }
};

} // namespace

class TestAtSpi : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void initTestCase();
    void cleanupTestCase();
    void everythingIsNamed();
    void aBoxSaysItsNumber();
    void aSliderIsSetAndTheFiguresFollow();
    void arrowKeysAreReadOut();

public Q_SLOTS:
    void heard(const QDBusMessage& event);

private:
    QVariant call(const QString& service, const QString& path, const char* interface, const QString& method,
                  const QVariantList& args = {}) const;
    QVariant property(const QString& path, const char* interface, const char* name) const;
    std::vector<QPair<QString, QString>> children(const QString& service, const QString& path) const;
    void walk(const QString& path, std::vector<Node>& out) const;
    std::vector<Node> nodes() const;
    Node find(const QString& role, const QString& name) const;
    double number(const Node& node) const { return property(node.path, valueFace, "CurrentValue").toDouble(); }

    QTemporaryDir m_home;
    QProcess m_display, m_bus, m_program;
    QDBusConnection m_spoken{QString()};
    QString m_service;
    int m_heard = 0; ///< descriptions that have changed
};

/// A line that a helper program writes when it is ready.
static QString firstLine(QProcess& process)
{
    QElapsedTimer waited;
    waited.start();
    while (!process.canReadLine() && waited.elapsed() < 20000 && process.state() != QProcess::NotRunning)
        process.waitForReadyRead(200);
    return QString::fromUtf8(process.readLine()).trimmed();
}

void TestAtSpi::initTestCase()
{
    for (const char* needed : {"Xvfb", "dbus-daemon"})
        if (QStandardPaths::findExecutable(QString::fromLatin1(needed)).isEmpty())
            QSKIP(qPrintable(QStringLiteral("%1 is not installed").arg(QLatin1String(needed))));
    if (!QFileInfo::exists(QStringLiteral("/usr/share/dbus-1/services/org.a11y.Bus.service")))
        QSKIP("at-spi2-core is not installed");

    QProcessEnvironment env = headless(m_home.path());
    env.insert(QStringLiteral("XDG_RUNTIME_DIR"), m_home.path());
    env.remove(QStringLiteral("DBUS_SESSION_BUS_ADDRESS"));
    env.remove(QStringLiteral("AT_SPI_BUS_ADDRESS"));
    m_display.start(QStringLiteral("Xvfb"),
                    {"-displayfd", "1", "-screen", "0", "1600x1000x24", "-nolisten", "tcp", "-noreset"});
    const QString display = firstLine(m_display);
    QVERIFY2(!display.isEmpty(), m_display.readAllStandardError().constData());
    env.insert(QStringLiteral("DISPLAY"), QLatin1Char(':') + display);
    m_bus.setProcessEnvironment(env);
    m_bus.start(QStringLiteral("dbus-daemon"), {"--session", "--nofork", "--print-address=1"});
    const QString bus = firstLine(m_bus);
    QVERIFY2(!bus.isEmpty(), m_bus.readAllStandardError().constData());

    env.insert(QStringLiteral("DBUS_SESSION_BUS_ADDRESS"), bus);
    env.insert(QStringLiteral("QT_QPA_PLATFORM"), QStringLiteral("xcb"));
    env.insert(QStringLiteral("QT_LINUX_ACCESSIBILITY_ALWAYS_ON"), QStringLiteral("1"));
    m_program.setProcessEnvironment(env);
    // A busy machine's display may not listen at once, or not at all; that says nothing about the program.
    for (int tries = 0; tries < 5 && m_program.state() == QProcess::NotRunning; ++tries) {
        m_program.start(QStringLiteral(ROPE_BIN_DIR "/ropescope"), {"--base", "10000"});
        QVERIFY(m_program.waitForStarted());
        m_program.waitForFinished(2000);
    }
    if (m_program.state() == QProcess::NotRunning) {
        const QByteArray said = m_program.readAllStandardError();
        QVERIFY2(said.contains("there is no display"), said.constData());
        QSKIP("the virtual display cannot be reached");
    }

    const QDBusConnection session = QDBusConnection::connectToBus(bus, QStringLiteral("session"));
    const QDBusMessage address =
        session.call(QDBusMessage::createMethodCall(QStringLiteral("org.a11y.Bus"), QStringLiteral("/org/a11y/bus"),
                                                    QStringLiteral("org.a11y.Bus"), QStringLiteral("GetAddress")));
    QVERIFY2(!address.arguments().isEmpty(), qPrintable(address.errorMessage()));
    m_spoken = QDBusConnection::connectToBus(address.arguments().constFirst().toString(), QStringLiteral("spoken"));
    QVERIFY2(m_spoken.isConnected(), qPrintable(m_spoken.lastError().message()));
    const auto program = [this] {
        for (const auto& [service, path] :
             children(QStringLiteral("org.a11y.atspi.Registry"), QStringLiteral("/org/a11y/atspi/accessible/root")))
            m_service = service;
        return !m_service.isEmpty() && !find(QStringLiteral("chart"), {}).path.isEmpty();
    };
    QTRY_VERIFY2_WITH_TIMEOUT(program(), m_program.readAllStandardError().constData(), 60000);
}

void TestAtSpi::cleanupTestCase()
{
    for (QProcess* process : {&m_program, &m_bus, &m_display})
        if (process->state() != QProcess::NotRunning) {
            process->terminate();
            if (!process->waitForFinished(10000))
                process->kill();
        }
}

QVariant TestAtSpi::call(const QString& service, const QString& path, const char* interface, const QString& method,
                         const QVariantList& args) const
{
    QDBusMessage ask = QDBusMessage::createMethodCall(service, path, QString::fromLatin1(interface), method);
    ask.setArguments(args);
    const QDBusMessage answer = m_spoken.call(ask, QDBus::Block, 20000);
    return answer.arguments().isEmpty() || answer.type() == QDBusMessage::ErrorMessage
               ? QVariant()
               : answer.arguments().constFirst();
}

QVariant TestAtSpi::property(const QString& path, const char* interface, const char* name) const
{
    return call(m_service, path, "org.freedesktop.DBus.Properties", QStringLiteral("Get"),
                {QString::fromLatin1(interface), QString::fromLatin1(name)})
        .value<QDBusVariant>()
        .variant();
}

std::vector<QPair<QString, QString>> TestAtSpi::children(const QString& service, const QString& path) const
{
    const auto list = call(service, path, accessible, QStringLiteral("GetChildren")).value<QDBusArgument>();
    std::vector<QPair<QString, QString>> out;
    if (list.currentType() != QDBusArgument::ArrayType)
        return out;
    list.beginArray();
    while (!list.atEnd()) {
        QString name;
        QDBusObjectPath child;
        list.beginStructure();
        list >> name >> child;
        list.endStructure();
        out.emplace_back(name, child.path());
    }
    list.endArray();
    return out;
}

void TestAtSpi::walk(const QString& path, std::vector<Node>& out) const
{
    Node node{path, property(path, accessible, "Name").toString(), property(path, accessible, "Description").toString(),
              call(m_service, path, accessible, QStringLiteral("GetRoleName")).toString()};
    const auto bits = call(m_service, path, accessible, QStringLiteral("GetState")).value<QDBusArgument>();
    if (bits.currentType() == QDBusArgument::ArrayType) {
        uint low = 0, high = 0;
        bits.beginArray();
        bits >> low >> high;
        bits.endArray();
        node.state = quint64(high) << 32 | low;
    }
    out.push_back(node);
    for (const auto& [service, child] : children(m_service, path))
        walk(child, out);
}

std::vector<Node> TestAtSpi::nodes() const
{
    std::vector<Node> out;
    walk(QStringLiteral("/org/a11y/atspi/accessible/root"), out);
    return out;
}

/// The first one of that role that is shown; an empty name: any.
Node TestAtSpi::find(const QString& role, const QString& name) const
{
    for (const Node& node : nodes())
        if (node.role == role && node.has(showing) && (name.isEmpty() || node.name == name))
            return node;
    return {};
}

void TestAtSpi::everythingIsNamed()
{
    const std::vector<Node> all = nodes();
    int controls = 0;
    QStringList faults;
    static const QRegularExpression markup(QStringLiteral(
        "</?(p|b|i|br|sub|sup|html|body|span|table|tr|td|div|a|code)\\b[^<>]*>|&(lt|gt|amp|quot|nbsp|#\\d+);"));
    for (const Node& node : all) {
        if (node.has(focusable) && node.has(showing)) {
            ++controls;
            if (node.name.isEmpty())
                faults << QStringLiteral("no name: %1 %2").arg(node.role, node.path);
        }
        if (node.name.contains(markup) || node.description.contains(markup))
            faults << QStringLiteral("markup: %1 %2 %3").arg(node.role, node.name, node.description);
    }
    QVERIFY2(controls > 60, qPrintable(QString::number(controls)));
    QVERIFY2(faults.isEmpty(), qPrintable(faults.join(QLatin1Char('\n'))));
}

void TestAtSpi::aBoxSaysItsNumber()
{
    const Node base = find(QStringLiteral("spin box"), QStringLiteral("Base"));
    QVERIFY(!base.path.isEmpty());
    QCOMPARE(number(base), 10000.0);
    const Node length = find(QStringLiteral("spin box"), QStringLiteral("Training length (tokens)"));
    QVERIFY(!length.path.isEmpty());
    QCOMPARE(number(length), 4096.0);
}

void TestAtSpi::aSliderIsSetAndTheFiguresFollow()
{
    const Node slider = find(QStringLiteral("slider"), QStringLiteral("Base, slider"));
    const Node box = find(QStringLiteral("spin box"), QStringLiteral("Base"));
    const Node chart = find(QStringLiteral("chart"), QStringLiteral("Period of each pair"));
    QVERIFY(!slider.path.isEmpty() && !chart.path.isEmpty());
    QCOMPARE(number(slider), 10000.0);
    call(m_service, slider.path, "org.freedesktop.DBus.Properties", QStringLiteral("Set"),
         {QString::fromLatin1(valueFace), QStringLiteral("CurrentValue"), QVariant::fromValue(QDBusVariant(500000.0))});
    QTRY_COMPARE(number(slider), 500000.0);
    QTRY_COMPARE(number(box), 500000.0);
    QTRY_VERIFY(property(chart.path, accessible, "Description").toString() != chart.description);
}

void TestAtSpi::heard(const QDBusMessage& event)
{
    const QVariantList said = event.arguments();
    m_heard += !said.isEmpty() && said.constFirst().toString() == QStringLiteral("accessible-description");
}

/// A screen reader is told, and need not ask.
void TestAtSpi::arrowKeysAreReadOut()
{
    call(QStringLiteral("org.a11y.atspi.Registry"), QStringLiteral("/org/a11y/atspi/registry"),
         "org.a11y.atspi.Registry", QStringLiteral("RegisterEvent"),
         {QStringLiteral("object:property-change:accessible-description"), QStringList(), QString()});
    const Node chart = find(QStringLiteral("chart"), QStringLiteral("Period of each pair"));
    QVERIFY(!chart.path.isEmpty());
    QVERIFY(m_spoken.connect(m_service, chart.path, QStringLiteral("org.a11y.atspi.Event.Object"),
                             QStringLiteral("PropertyChange"), this, SLOT(heard(QDBusMessage))));
    call(m_service, chart.path, "org.a11y.atspi.Component", QStringLiteral("GrabFocus"));
    constexpr int rightKey = 0xff53;
    constexpr uint pressedAndReleased = 3; // of a symbol
    call(QStringLiteral("org.a11y.atspi.Registry"), QStringLiteral("/org/a11y/atspi/registry/deviceeventcontroller"),
         "org.a11y.atspi.DeviceEventController", QStringLiteral("GenerateKeyboardEvent"),
         {rightKey, QString(), pressedAndReleased});
    QTRY_VERIFY(property(chart.path, accessible, "Description").toString().startsWith(QStringLiteral("Pair k: ")));
    QTRY_VERIFY(m_heard > 0);
}

QTEST_GUILESS_MAIN(TestAtSpi)
#include "tst_at_spi.moc"
