import Foundation
import Logging
import Messages
import Office
import Service
import Serving
import Settings
import Store
import Viewing

/// What is served: an office's store and output as they are now, to those who may see them.
///
/// A class, because each request holds it: a structure of so many parts is dear to copy.
public final class Site: Sendable {
    public let composition: Composition
    public let store: ReportStore
    public let output: OutputFolder
    let signIn: any SignIn
    /// What the page may ask the daemon for and put into drop folders; nil for one that only shows.
    let changes: SiteChanges?
    /// Asked how it stands, also where nothing may be changed.
    let daemon: DaemonClient
    /// Shared by all requests.
    let boards = Boards()
    let fragments = Fragments()
    /// The body that signs, as headings of pages name the office.
    let officeName: String
    /// Opens files to be looked at.
    let sheets: SheetViews
    /// Remembers the reports whose figures are looked at.
    let figures = FigureShelf()
    /// Pages as they were answered last.
    let kept = KeptPages()
    /// Tells answers of this site from those of one with another program or configuration, and its store's versions from another's.
    let edition = UInt64.random(in: .min ... .max)
    /// The day turns with it.
    let now: @Sendable () -> Date
    /// Carries out what somebody decides.
    let decisions: any DecisionDesk
    /// Forms that somebody began; nil where nothing can be kept.
    let drafts: FormDrafts?
    /// The office's own map.
    let map: MapShelf
    let logger: Logger
    /// What requests leave in the journal.
    let journal: AccessLog

    /// - Parameter given: folders with the files that `batch` was given, which keeps none itself.
    public init(
        composition: Composition, store: ReportStore, output: OutputFolder, signIn: any SignIn,
        changes: SiteChanges? = nil, decisions: any DecisionDesk = NoDecisions(), drafts: FormDrafts? = nil,
        logger: Logger, given: [URL] = [], now: @escaping @Sendable () -> Date = { Date() }
    ) {
        self.decisions = decisions
        self.drafts = drafts
        self.now = now
        self.changes = changes
        daemon = changes?.daemon ?? DaemonClient(composition.settings)
        self.composition = composition
        self.store = store
        self.output = output
        self.signIn = signIn
        sheets = SheetViews(
            composition, store: store, bytes: LedgerBytes(composition, output: output, given: given))
        map = MapShelf(composition.settings.map)
        self.logger = logger
        journal = AccessLog(logger)
        officeName = Self.officeName(composition)
    }

    /// The report of the office's first kind, and of others through ``ReportPublisher/making(_:)``.
    public var publisher: ReportPublisher {
        ReportPublisher(composition: composition, store: store, output: output)
    }

    public func server() -> WebServer {
        WebServer(
            routes: Routes.all.map { route in
                WebRoute(
                    route.method, route.path, atOnce: { self.keptAnswer(to: $0, with: route)?.response },
                    respond: { await self.respond(to: $0, with: route) })
            },
            otherwise: { await self.respond(to: $0, with: nil) }, logger: logger)
    }

    /// The answer to any request, with the rules that hold for all of them.
    public func respond(to request: WebRequest, with route: Route?) async -> WebResponse {
        await answer(to: request, with: route).response
    }

    /// The same, with who was told it.
    func answer(to request: WebRequest, with route: Route?) async -> (response: WebResponse, visitor: Person?) {
        let language = AcceptedLanguage.of(request, otherwise: composition.settings.language == .vi ? .vi : .en)
        var visitor: Person?
        var response: WebResponse
        do {
            guard RequestHost.isKnown(request, names: composition.settings.page.names) else {
                throw PageFault.wrongHost
            }
            visitor = try person(of: request, for: route)
            response = try await answer(
                Visit(request: request, site: self, visitor: visitor, language: language), route)
        } catch {
            let fault = PageFault(error)
            // What is known to be away is told on the page, and by what is away.
            if fault == .unavailable, !(error is PageFault) {
                journal.noteFault(error, answering: request, route: route?.path)
            }
            response = refusal(
                fault, Visit(request: request, site: self, visitor: visitor, language: language))
        }
        Packing.pack(&response, for: request)
        SecurityHeaders.add(to: &response, isSecure: signIn.isSecure(request))
        return (response, visitor)
    }

    /// The same answer where the page is kept already, by the same rules; nil for whatever else there is to say, refusals among it.
    func keptAnswer(to request: WebRequest, with route: Route) -> (response: WebResponse, visitor: Person?)? {
        guard route.isKept, request.method.isSafe,
            RequestHost.isKnown(request, names: composition.settings.page.names),
            case .success(let visitor?) = Result(catching: { try person(of: request, for: route) }),
            route.access.admits(visitor)
        else { return nil }
        let language = AcceptedLanguage.of(request, otherwise: composition.settings.language == .vi ? .vi : .en)
        let visit = Visit(request: request, site: self, visitor: visitor, language: language)
        guard case .success(var response?) = Result(catching: visit.keptAnswer) else { return nil }
        SecurityHeaders.add(to: &response, isSecure: signIn.isSecure(request))
        return (response, visitor)
    }

    /// Who is not known may still read what is for anybody.
    private func person(of request: WebRequest, for route: Route?) throws -> Person? {
        do {
            return try signIn.person(of: request)
        } catch  where route?.access == .anybody {
            return nil
        }
    }

    private func answer(_ visit: Visit, _ route: Route?) async throws -> WebResponse {
        let request = visit.request
        guard !request.isMalformed else { throw PageFault.badRequest }
        guard let route else {
            let allowed = RoutePath.methods(of: request.path, in: Routes.all)
            throw allowed.isEmpty ? PageFault.notFound : .wrongMethod(allowed: allowed)
        }
        guard route.access.admits(visit.visitor) else {
            throw visit.visitor == nil ? PageFault.signInNeeded : PageFault.notAllowed
        }
        guard request.method.isSafe || RequestOrigin.isOwn(request) else { throw PageFault.notAllowed }
        return try await route.respond(visit)
    }

    /// A browser that has to sign in first is led there.
    private func refusal(_ fault: PageFault, _ visit: Visit) -> WebResponse {
        let request = visit.request
        if fault == .signInNeeded, request.method.isSafe, (request.header("accept") ?? "").contains("text/html"),
            case .success(true)? = signIn.passwords.map({ passwords in Result { try passwords.hasUsers } })
        {
            return WebResponse(303, headers: [("location", SignInRoutes.asking(for: request).text)])
        }
        return ErrorPage.response(fault, visit)
    }
}

extension PageFault {
    init(_ error: any Error) {
        switch error {
        case let fault as PageFault: self = fault
        case is WebBody.TooLarge: self = .tooLarge
        case is WebBody.TooSlow: self = .tooSlow
        case is WebBody.BrokenOff: self = .badRequest
        default: self = .unavailable
        }
    }
}
