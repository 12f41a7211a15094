/// Faults of what the configuration says of people: contacts, roles, notices, the page.
extension FaultText {
    package static func incompleteContact(_ key: String) -> FaultText { missing(key, hint: "an officer needs both") }

    // MARK: Notices

    package static func noPath(_ text: String) -> FaultText {
        FaultText("\"\(text)\" is no whole path", hint: "such as /usr/sbin/sendmail")
    }
    package static let sendmailAlready = FaultText("there is sendmail already", hint: oneOfThem)
    package static let noSender = FaultText("from is missing, or no address", hint: "such as bao-cao@example.vn")
    package static func noHours(_ text: String) -> FaultText {
        FaultText("\"\(text)\" are no hours", hint: "such as 21:00-06:30")
    }
    package static func noDaysBefore(_ text: String) -> FaultText {
        FaultText("\"\(text)\" is no number of days", hint: "0 to 60")
    }
    package static let noRecipient = FaultText(
        "address is missing, or no address",
        hint: "such as ubnd.binhan@example.vn, or what the program understands, without blanks")
    package static let toldOfNothing = FaultText(
        "it is told of nothing", hint: "units: [\"21040\"], or roles: [editor]")

    // MARK: Roles and the page

    package static func noRole(among roles: [String]) -> FaultText {
        missing("role", hint: Nearest.hint(for: "", among: roles))
    }
    package static let nobody = FaultText(
        "nobody has it",
        hint: "groups: [xa-binh-an], or accounts: [lan], as the sign-in in front of the page names them")
    package static func wholeOffice(_ role: String) -> FaultText {
        FaultText("a role of \(role) is for the whole office", hint: "leave it out, or give the role officer")
    }
    package static let noUnitsOfRole = missing(
        "units", hint: "the codes of the units that these officers report for, or units: all")
    package static func noHost(_ name: String) -> FaultText {
        FaultText("\"\(name)\" is no host's name", hint: "such as bao-cao.example.vn, without https:// and port")
    }
    package static func noHeader(_ name: String) -> FaultText {
        FaultText("\"\(name)\" is no header's name", hint: "letters, digits and -, such as X-Remote-User")
    }
}
