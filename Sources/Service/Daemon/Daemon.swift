import Logging
import Office
import ReportingKit
import ServiceLifecycle
import Settings
import Store
import Systemd
import Threading

/// The daemon: watches the drop folders and runs until it is told to stop.
public final class Daemon: Sendable {
    /// Reads the configuration, at start and at each reload.
    public typealias Load = ConfigurationInForce.Load

    private let context: ServiceContext
    private let socket: StatusSocket
    private let desk: RequestDesk

    init(_ context: ServiceContext, _ socket: StatusSocket, _ desk: RequestDesk) {
        self.context = context
        self.socket = socket
        self.desk = desk
    }

    public var settings: Settings { context.current.settings }

    /// The fields that stored statements of a dataset state; nil where the store does not say.
    public func fieldsInUse(of dataset: DatasetID) -> Set<FieldName>? {
        do {
            return try context.store.fieldsInUse(of: dataset)
        } catch {
            context.logger.warning("the store does not say which fields of \(dataset) are in use: \(error)")
            return nil
        }
    }

    /// Runs until SIGTERM or SIGINT, then ends what is in hand. Throws the ``StoreError`` when the store turns out to
    /// be damaged: no file can be decided on then, and trying again does not repair it.
    ///
    /// To be called on ``Lane/short``. Every service has a lane of its own or stays there: nothing runs on the pool
    /// that all tasks share, so that an idle daemon sleeps.
    public func run(_ signals: ServiceSignals) async throws {
        let stop = StopNotice(context)
        // Stopped in the reverse order, each after the one below it has ended: files in hand are decided on before the
        // last reports are written, and the service manager gets watchdog pings until then.
        let services: [any Service] = [
            StatusService(socket: socket), WatchdogService(context, stop), StoreDamageService(context),
            ReportsService(context), SharingService(context), FilesService(context, stop),
            SignalService(context, signals),
        ]
        // SignalService ends when the daemon is told to stop, and StoreDamageService throws: the others end in order
        // then.
        let group = ServiceGroup(
            configuration: ServiceGroupConfiguration(
                services: services.map {
                    ServiceGroupConfiguration.ServiceConfiguration(
                        service: $0, successTerminationBehavior: .gracefullyShutdownGroup,
                        failureTerminationBehavior: .gracefullyShutdownGroup)
                }, logger: context.logger))
        let outcome: Result<Void, any Error>
        do { outcome = .success(try await group.run()) } catch { outcome = .failure(error) }
        // A decision that was begun is kept; nobody follows a store that is closed.
        desk.finish()
        context.changes.stop()
        context.metrics.finish()
        // Whole in one file, so that a copy of it alone is a backup.
        do { try context.store.close() } catch { context.logger.debug("the store's log stays beside it: \(error)") }
        context.logger.info("\(context.current.log.logStopped)")
        // Met when nobody listened any more.
        if let damage = context.storeDamage.first { throw damage }
        try outcome.get()
    }
}
