import Foundation
import Glibc
import Intake

/// Why the system refused, as strerror(3) says it: "No such file or directory". Foundation hides it below a text of its
/// own.
package func systemReason(_ error: any Error) -> String {
    if case .system(_, _, let code)? = error as? IntakeError { return String(cString: strerror(code)) }
    let below = ((error as? CocoaError)?.userInfo[NSUnderlyingErrorKey] as? any Error).map { $0 as NSError }
    guard let below, below.domain == NSPOSIXErrorDomain else { return error.localizedDescription }
    return String(cString: strerror(Int32(below.code)))
}
