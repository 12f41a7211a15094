/// An address that is answered: `/ky/{period}/bao-cao`. A part in braces takes any one part of a path.
public struct WebRoute: Sendable {
    public let method: WebRequest.Method
    public let path: String
    /// Answers where nothing has to be waited for or made; nil leaves it to `respond`. It is asked on the thread that many connections share.
    public let atOnce: @Sendable (WebRequest) -> WebResponse?
    public let respond: @Sendable (WebRequest) async -> WebResponse

    public init(
        _ method: WebRequest.Method, _ path: String,
        atOnce: @escaping @Sendable (WebRequest) -> WebResponse? = { _ in nil },
        respond: @escaping @Sendable (WebRequest) async -> WebResponse
    ) {
        self.method = method
        self.path = path
        self.atOnce = atOnce
        self.respond = respond
    }
}
