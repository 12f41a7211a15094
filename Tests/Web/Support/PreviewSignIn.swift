import Serving

@testable import Web

/// Everybody is the same person, or nobody.
struct PreviewSignIn: SignIn {
    let visitor: Person?

    func person(of request: WebRequest) -> Person? { visitor }
}

extension WebResponse {
    /// Its body as it was made whole; of a stream nothing.
    var text: String { String(decoding: bytes ?? [], as: UTF8.self) }
}
