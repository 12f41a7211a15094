/// An address that is answered: `/ky/{period}/bao-cao`. A part in braces takes any one part of a path.
public struct WebRoute: Sendable {
    public let method: WebRequest.Method
    public let path: String
    public let respond: @Sendable (WebRequest) async -> WebResponse

    public init(
        _ method: WebRequest.Method, _ path: String, respond: @escaping @Sendable (WebRequest) async -> WebResponse
    ) {
        self.method = method
        self.path = path
        self.respond = respond
    }
}
