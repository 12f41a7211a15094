import Logging
import Messages
import Office
import Serving
import Settings
import Store

/// What is served: an office's store and output as they are now, to those who may see them.
public struct Site: Sendable {
    public let composition: Composition
    public let store: ReportStore
    public let output: OutputFolder
    let signIn: any SignIn
    private let logger: Logger

    public init(
        composition: Composition, store: ReportStore, output: OutputFolder, signIn: any SignIn, logger: Logger
    ) {
        self.composition = composition
        self.store = store
        self.output = output
        self.signIn = signIn
        self.logger = logger
    }

    /// The report of the office's first kind, and of others through ``ReportPublisher/making(_:)``.
    public var publisher: ReportPublisher {
        ReportPublisher(composition: composition, store: store, output: output)
    }

    public func server() -> WebServer {
        WebServer(
            routes: Routes.all.map { route in
                WebRoute(route.method, route.path) { await respond(to: $0, with: route) }
            },
            otherwise: { await respond(to: $0, with: nil) }, logger: logger)
    }

    /// The answer to any request, with the rules that hold for all of them.
    public func respond(to request: WebRequest, with route: Route?) async -> WebResponse {
        let language = AcceptedLanguage.of(request, otherwise: composition.settings.language == .vi ? .vi : .en)
        var visitor: Person?
        var response: WebResponse
        do {
            visitor = try await signIn.person(of: request)
            let visit = Visit(request: request, site: self, visitor: visitor, language: language)
            guard let route else { throw PageFault.notFound }
            guard route.access.admits(visitor) else {
                throw visitor == nil ? PageFault.signInNeeded : PageFault.notAllowed
            }
            guard request.method.isSafe || RequestOrigin.isOwn(request) else { throw PageFault.notAllowed }
            response = try await route.respond(visit)
        } catch {
            let fault = PageFault(error)
            if fault == .unavailable {
                logger.error("page.failed", metadata: ["path": "\(request.path)", "error": "\(error)"])
            }
            response = ErrorPage.response(
                fault, Visit(request: request, site: self, visitor: visitor, language: language))
        }
        SecurityHeaders.add(to: &response)
        return response
    }
}

extension PageFault {
    init(_ error: any Error) {
        switch error {
        case let fault as PageFault: self = fault
        case is WebBody.TooLarge: self = .tooLarge
        default: self = .unavailable
        }
    }
}
