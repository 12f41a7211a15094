import Logging
import Service
import Serving
import Systemd
import Threading
import Web

/// The page as a process: ready when it listens, gone when nobody asks, ended in order by a signal.
struct PageProcess: Sendable {
    let site: SiteInForce
    let signals: ServiceSignals
    let logger: Logger
    /// After how long without a request it leaves; nil for never.
    let idle: Duration?

    func run(on place: WebServer.Place) async throws {
        let traffic = Traffic()
        let notifier = ServiceManagerNotifier.inBackground { [logger] in logger.warning("\($0)") }
        let told = Task(executorPreference: Lane.short) { await obey(traffic) }
        let left = Task(executorPreference: Lane.short) { try await leave(traffic) }
        defer {
            told.cancel()
            left.cancel()
        }
        try await site.server().run(on: place, traffic: traffic) { [logger] port in
            if let port, case .address = place { print("http://127.0.0.1:\(port)/") }
            do { try notifier.ready(status: "Serving the page") } catch { logger.warning("\(error)") }
        }
        site.end()
        logger.info("page.stopped")
    }

    private func obey(_ traffic: Traffic) async {
        for await signal in signals.listen() {
            switch signal {
            case .stop: traffic.stop()
            case .reload: site.reload()
            case .rescan: break
            }
        }
    }

    /// Sleeps until it could be time, and looks again: no wake-up besides.
    private func leave(_ traffic: Traffic) async throws {
        guard let idle else { return }
        while true {
            let rest = traffic.quietTime.map { idle - $0 } ?? idle
            if rest <= .zero { return traffic.stop() }
            try await Alarms.shared.sleep(for: rest)
        }
    }
}
