import HTTPTypes
import Hummingbird
import Logging
import NIOCore

/// Finds the route of a request; what no route answers goes to `otherwise`.
struct WebRouter: Sendable {
    private let responder: RouterResponder<RoutedContext>

    init(_ routes: [WebRoute], otherwise: @escaping @Sendable (WebRequest) async -> WebResponse) {
        let router = Router(context: RoutedContext.self, options: .autoGenerateHeadEndpoints)
        router.add(middleware: Unanswered(respond: otherwise))
        for route in routes {
            router.on(RouterPath(route.path), method: HTTPRequest.Method(route.method)) { request, context in
                let asked = WebRequest(request, context)
                if asked.isMalformed { return Response(await Self.elsewhere { await otherwise(asked) }) }
                if let answer = route.atOnce(asked) { return Response(answer) }
                return Response(await Self.elsewhere { await route.respond(asked) })
            }
        }
        responder = router.buildResponder()
    }

    func respond(to request: Request, _ context: RoutedContext) async throws -> Response {
        try await responder.respond(to: request, context: context)
    }

    /// What takes its time does not hold up the other connections of the thread.
    fileprivate static func elsewhere(_ work: @Sendable () async -> WebResponse) async -> WebResponse {
        await withTaskExecutorPreference(globalConcurrentExecutor) { await work() }
    }
}

/// Takes the place of the router's own answer to what has no route.
private struct Unanswered: RouterMiddleware {
    typealias Context = RoutedContext

    let respond: @Sendable (WebRequest) async -> WebResponse

    func handle(
        _ request: Request, context: RoutedContext, next: (Request, RoutedContext) async throws -> Response
    ) async throws -> Response {
        do {
            return try await next(request, context)
        } catch is HTTPError {
            let asked = WebRequest(request, context)
            return Response(await WebRouter.elsewhere { await respond(asked) })
        }
    }
}

struct RoutedContext: RequestContext {
    struct Source: RequestContextSource {
        let logger: Logger
        let peer: Peer
        let remote: RemoteAddress
    }

    var coreContext: CoreRequestContextStorage
    let peer: Peer
    let remote: RemoteAddress

    init(source: Source) {
        coreContext = .init(source: source)
        peer = source.peer
        remote = source.remote
    }
}

extension HTTPRequest.Method {
    fileprivate init(_ method: WebRequest.Method) {
        self =
            switch method {
            case .get: .get
            case .post: .post
            case .put: .put
            case .delete: .delete
            }
    }
}

extension WebRequest {
    fileprivate init(_ request: Request, _ context: RoutedContext) {
        var parameters: [String: String] = [:]
        var isMalformed = false
        for (name, value) in context.parameters {
            guard let value = PercentEncoding.decoded(value) else {
                isMalformed = true
                continue
            }
            parameters[String(name)] = value
        }
        // Hummingbird takes the host out of the headers; where there are two of them the rest stay.
        var headers = request.head.authority.map { [(name: "host", value: $0)] } ?? []
        for field in request.headers { headers.append((field.name.canonicalName, field.value)) }
        self.init(
            // Routes answer HEAD like GET, without a body; any other method has no route and changes nothing.
            method: Method(rawValue: request.method.rawValue) ?? .get, path: request.uri.path, parameters: parameters,
            query: QueryItems(encoded: request.uri.query ?? ""), inOrder: headers, peer: context.peer,
            remote: context.remote, body: .request(request.body), isMalformed: isMalformed)
    }
}

extension Response {
    /// Those that nearly every answer has, looked at once.
    private static let names: [String: HTTPField.Name] = Dictionary(
        uniqueKeysWithValues: [
            "cache-control", "content-encoding", "content-security-policy", "content-type",
            "cross-origin-opener-policy", "cross-origin-resource-policy", "etag", "referrer-policy",
            "strict-transport-security", "vary", "x-content-type-options",
        ].compactMap { name in HTTPField.Name(name).map { (name, $0) } })

    fileprivate init(_ response: WebResponse) {
        var headers = HTTPFields()
        for (name, value) in response.headers {
            guard let name = Self.names[name] ?? HTTPField.Name(name) else { continue }
            headers.append(HTTPField(name: name, value: value))
        }
        let body: ResponseBody =
            switch response.body {
            case .none: .init()
            case .bytes(let bytes): .init(byteBuffer: ByteBuffer(bytes: bytes))
            case .kept(let kept): .init(byteBuffer: kept.buffer)
            case .stream(let write):
                .init { writer in
                    var pieces: any WebBodyWriter = StreamedBody(writer: writer)
                    try await write(&pieces)
                    try await writer.finish(nil)
                }
            }
        self.init(status: .init(code: response.status), headers: headers, body: body)
    }
}
