import Hypertext
import Messages
import Serving

/// One request of somebody who may make it, with all that a page needs to answer.
public struct Visit: Sendable {
    public let request: WebRequest
    public let site: Site
    /// Nil on the few pages that need no sign-in.
    let visitor: Person?
    /// The language of the answer.
    public let language: MessageCatalogue.Language

    /// Who asks. Routes that anybody may ask have nobody here.
    public var person: Person {
        get throws {
            guard let visitor else { throw PageFault.signInNeeded }
            return visitor
        }
    }

    public func parameter(_ name: String) throws -> String {
        guard let value = request.parameters[name] else { throw PageFault.notFound }
        return value
    }
}
