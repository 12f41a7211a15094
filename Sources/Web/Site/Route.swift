import Serving

/// An address of the page, who may ask for it, and what answers.
public struct Route: Sendable {
    /// Who may ask.
    public enum Access: Sendable, Hashable {
        /// Before signing in: the sign-in page, style sheets, the state for monitoring.
        case anybody
        case signedIn
        /// Somebody who has at least one of the roles.
        case roles(Set<Person.Role>)

        static func role(_ roles: Person.Role...) -> Access { .roles(Set(roles)) }

        func admits(_ person: Person?) -> Bool {
            switch self {
            case .anybody: true
            case .signedIn: person != nil
            case .roles(let roles): person.map { !$0.roles.isDisjoint(with: roles) } ?? false
            }
        }
    }

    public let method: WebRequest.Method
    public let path: String
    public let access: Access
    /// Whether it answers with ``Visit/keptPage(make:)``, which may be had without making anything.
    let isKept: Bool
    let respond: @Sendable (Visit) async throws -> WebResponse

    init(
        _ method: WebRequest.Method, _ path: String, for access: Access, isKept: Bool = false,
        respond: @escaping @Sendable (Visit) async throws -> WebResponse
    ) {
        self.method = method
        self.path = path
        self.access = access
        self.isKept = isKept
        self.respond = respond
    }
}
