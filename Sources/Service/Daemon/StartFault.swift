import Messages
import Office
import Intake
import ReportingKit
import Settings
import Store

/// What a failing start means.
enum StartFault {
    /// Another daemon holds the state folder.
    case held(String)
    /// An administrator has to decide: trying again would not help.
    case configuration(String)
    /// The store is damaged, lost or older than its archive: an administrator has to decide what becomes of it.
    case store(StoreError)
    /// A disk is full, read-only or not mounted yet: it is tried again.
    case storage(any Error)

    init(_ error: any Error) {
        switch error {
        case IntakeError.stateHeld: self = .held("\(error)")
        case IntakeError.foldersOverlap, StoreError.newerSchema: self = .configuration("\(error)")
        case let error as StoreError where error.needsDecision: self = .store(error)
        case _ where ReportStore.isDatabaseFault(error): self = .storage(error)
        case is IntakeError, is StoreError, is UnknownCommit, is StatusSocket.Fault, is FolderFault:
            self = .storage(error)
        default: self = .configuration("\(error)")
        }
    }
}

/// A folder of the service's own cannot be made.
struct FolderFault: VietnameseFault {
    let path: String
    let reason: String

    init(path: String, _ error: any Error) {
        self.path = path
        reason = systemReason(error)
    }

    var description: String { words.english }
    var vietnamese: String { words.vietnamese }

    private var words: Bilingual { ServiceUserTexts.folderNotMade(path, reason) }
}
