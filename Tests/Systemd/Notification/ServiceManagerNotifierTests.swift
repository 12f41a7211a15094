import Glibc
import Synchronization
import Testing

@testable import Systemd

@Suite struct ServiceManagerNotifierTests {
    /// What was sent, in order.
    private final class Sent: Sendable {
        let states = Mutex<[String]>([])

        var notifier: ServiceManagerNotifier {
            ServiceManagerNotifier(
                send: { state throws(SystemdError) in
                    self.states.withLock { $0.append(state) }
                    return true
                }, monotonicNow: { 12_345_678 })
        }
    }

    @Test func saysEachStateInTheWordsOfSdNotify() throws {
        let sent = Sent()
        try sent.notifier.ready(status: "Watching 6 folders")
        try sent.notifier.status("Reading PL1.xlsx")
        try sent.notifier.reloading(status: "Reading the configuration")
        try sent.notifier.watchdog()
        try sent.notifier.extendTimeout(by: .milliseconds(2500))
        try sent.notifier.stopping(status: "Finishing 2 files")
        #expect(
            sent.states.withLock { $0 } == [
                "READY=1\nSTATUS=Watching 6 folders",
                "STATUS=Reading PL1.xlsx",
                "RELOADING=1\nMONOTONIC_USEC=12345678\nSTATUS=Reading the configuration",
                "WATCHDOG=1",
                "EXTEND_TIMEOUT_USEC=2500000",
                "STOPPING=1\nSTATUS=Finishing 2 files",
            ])
    }

    @Test func aFileNameInTheStatusCannotSetAnotherState() throws {
        let sent = Sent()
        try sent.notifier.status("Reading a\nSTOPPING=1\u{2028}b")
        #expect(sent.states.withLock { $0 } == ["STATUS=Reading a\\nSTOPPING=1\\u{2028}b"])
    }

    @Test func aNegativeExtensionIsNone() throws {
        let sent = Sent()
        try sent.notifier.extendTimeout(by: .seconds(-1))
        #expect(sent.states.withLock { $0 } == ["EXTEND_TIMEOUT_USEC=0"])
    }
}

/// These change the environment that libsystemd reads, one after the other.
@Suite(.serialized) struct LibsystemdEnvironmentTests {
    @Test func statesArriveAtTheSocketOfTheServiceManager() throws {
        let socket = try #require(DatagramSocket())
        defer { socket.close() }
        setenv("NOTIFY_SOCKET", socket.path, 1)
        defer { unsetenv("NOTIFY_SOCKET") }
        #expect(try ServiceManagerNotifier().ready(status: "Đang theo dõi"))
        #expect(socket.receive() == "READY=1\nSTATUS=Đang theo dõi")
        let name = try #require(FileDescriptorName("state-lock"))
        #expect(try FileDescriptorStore().store(0, name: name))
        #expect(socket.receive() == "FDSTORE=1\nFDNAME=state-lock")
        #expect(try FileDescriptorStore().remove(name: name))
        #expect(socket.receive() == "FDSTOREREMOVE=1\nFDNAME=state-lock")
    }

    @Test func withoutAServiceManagerNothingIsSentAndNothingFails() throws {
        unsetenv("NOTIFY_SOCKET")
        #expect(try ServiceManagerNotifier().watchdog() == false)
    }

    @Test func aSocketThatIsGoneIsAnError() {
        setenv("NOTIFY_SOCKET", "/nonexistent/notify", 1)
        defer { unsetenv("NOTIFY_SOCKET") }
        #expect(throws: SystemdError.call("sd_notify", code: ENOENT)) { try ServiceManagerNotifier().watchdog() }
    }

    @Test func theWatchdogIsFedTwiceAsOftenAsItBites() throws {
        setenv("WATCHDOG_USEC", "30000000", 1)
        setenv("WATCHDOG_PID", String(getpid()), 1)
        defer {
            unsetenv("WATCHDOG_USEC")
            unsetenv("WATCHDOG_PID")
        }
        #expect(try Watchdog.interval() == .seconds(15))
    }

    @Test func aWatchdogOfAnotherProcessIsNotOurs() throws {
        setenv("WATCHDOG_USEC", "30000000", 1)
        setenv("WATCHDOG_PID", "1", 1)
        defer {
            unsetenv("WATCHDOG_USEC")
            unsetenv("WATCHDOG_PID")
        }
        #expect(try Watchdog.interval() == nil)
    }

    @Test func withoutPassedDescriptorsTheListIsEmpty() throws {
        unsetenv("LISTEN_FDS")
        #expect(try PassedDescriptor.all() == [])
    }

    @Test func descriptorsOfAnotherProcessAreNotOurs() throws {
        setenv("LISTEN_FDS", "2", 1)
        setenv("LISTEN_PID", "1", 1)
        defer {
            unsetenv("LISTEN_FDS")
            unsetenv("LISTEN_PID")
        }
        #expect(try PassedDescriptor.all() == [])
    }
}
