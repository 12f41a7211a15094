import Foundation
import Intake
import Messages
import Office
import ReportingKit

/// What an officer is told whose file is not taken and stays where it is.
enum WaitingAnswer {
    static func companion(about obstructed: Obstructed, _ composition: Composition) -> Companion {
        Companion(
            ending: composition.answerEndings.correction,
            bytes: Array(
                WaitingText(catalogue: composition.catalogue).text(path: obstructed.path, finding: finding(obstructed))
                    .utf8))
    }

    private static func finding(_ obstructed: Obstructed) -> Finding {
        let place = FindingPlace(file: obstructed.name)
        return switch obstructed.reason {
        case .notPermitted: Finding(.fileNotPermitted, .error, at: place)
        case .folderNotPermitted: Finding(.folderNotPermitted, .error, at: place)
        case .unreadable: Finding(.fileUnreadable(), .error, at: place)
        case .gone: Finding(.fileGone, .error, at: place)
        case .tooLarge(let limit):
            Finding(.fileLimit(kind: .fileBytes, limit: Int(clamping: limit)), .error, at: place)
        }
    }
}
