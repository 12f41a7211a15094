import Foundation
import Intake
import Messages
import Office
import ReportingKit
import Store

/// Why a request was not carried out, in both languages. Nothing was changed, but for ``Code/inHand``.
package struct DaemonRefusal: VietnameseFault, Hashable, Codable {
    package enum Code: String, Sendable, Codable {
        /// No request of this version.
        case malformed
        case tooLarge = "too_large"
        case notAllowed = "not_allowed"
        /// The key was used for another request.
        case keyReused = "key_reused"
        /// What was asked for cannot be done as it was asked; the text says what to mend.
        case refused
        /// Something is open of a report that is to be issued: ``DaemonRefusal/matters`` names it.
        case open
        /// The period's report is issued: it has to be reopened first.
        case issued
        case notIssued = "not_issued"
        /// A file came meanwhile: look again.
        case changed
        /// The disk or the store is at fault.
        case storage
        case starting
        case stopping
        case busy
        /// It is being carried out still.
        case inHand = "in_hand"
        /// Nobody listens on the socket.
        case absent
        /// No answer came in time.
        case silent
    }

    package let code: Code
    let english: String
    package let vietnamese: String
    /// The matters that are open, by name ("M3").
    package let matters: [String]?

    package var description: String { english }

    /// Whether the same request may go through by itself later, under the same key.
    package var mayBeRepeated: Bool {
        switch code {
        case .storage, .starting, .stopping, .busy, .inHand, .absent, .silent: true
        default: false
        }
    }

    init(_ code: Code, _ text: Bilingual, matters: [String]? = nil) {
        self.code = code
        english = text.english
        vietnamese = text.vietnamese
        self.matters = matters
    }

    /// One that the catalogue has words for.
    init(_ code: Code, _ text: (CommandTexts) -> String, matters: [String]? = nil) {
        self.init(
            code, Bilingual(text(.english), text(CommandTexts(isVietnamese: true))), matters: matters)
    }

    /// What the use cases say.
    init(_ error: any Error) {
        switch error {
        case let refusal as DaemonRefusal: self = refusal
        case let open as IssuedReport.Unanswered:
            self.init(.open, { $0.stillOpen(open.matters.count) }, matters: open.matters.map(\.name))
        case let fault as UploadFault where fault == .noRoom: self.init(.storage, Bilingual(fault))
        case is DecisionFault, is UploadFault, is WithdrawKept.Fault: self.init(.refused, Bilingual(error))
        case let error as StoreError:
            switch error {
            case .finalized: self.init(.issued, Bilingual(error))
            case .notFinalized: self.init(.notIssued, Bilingual(error))
            case .changedMeanwhile: self.init(.changed, Bilingual(error))
            case .unknownOrder, .nothingToDecide: self.init(.refused, Bilingual(error))
            default: self.init(.storage, { $0.storageRefuses(Bilingual(error)) })
            }
        default: self.init(.storage, { $0.storageRefuses(Bilingual(error)) })
        }
    }

    enum CodingKeys: String, CodingKey {
        case code, matters
        case english = "en"
        case vietnamese = "vi"
    }
}
