/// What `init` asks an administrator on a terminal.
public enum SetupDialogueTexts {
    public static func question(_ question: String, default value: String?) -> String {
        question + (value.map { " [\($0)]" } ?? "")
    }

    public static func yesOrNo(_ question: String) -> String { question + " (yes or no)" }
    public static let answerYesOrNo = "Please answer yes or no."
    public static let inputEnded = "the input ended before everything was answered"

    public static let territory =
        "Which territory is the report about? A code or a name, accents may be left out: binh son quang ngai"
    public static let noTerritory = "No unit has these words in its name."
    public static func choice(_ number: Int, _ line: String) -> String { "  \(number)) \(line)" }
    public static let anotherTerritory = "Another name or code"
    public static let numberOfList = "A number of the list, or other words"

    public static let issuer = "Which body signs? Its name, such as Sở Khoa học và Công nghệ; empty for the committee"
    public static func committee(of territory: String) -> String { "Ủy ban nhân dân \(territory)" }

    public static func reports(_ known: [String]) -> String {
        "Which reports does it make? Of: \(known.joined(separator: ", "))"
    }

    public static let noSuchReport = "There is no such report."
}
