import ReportingKit

/// What commands say, in the language of the configuration. Scripts read JSON and exit codes, which are the same in both.
public struct CommandTexts: Sendable {
    public let isVietnamese: Bool

    public init(isVietnamese: Bool) { self.isVietnamese = isVietnamese }

    public static let english = CommandTexts(isVietnamese: false)

    func say(_ english: String, _ vietnamese: String) -> String { isVietnamese ? vietnamese : english }

    /// "2023-H1", "6 tháng đầu năm 2023"
    public func name(_ period: Period) -> String { say(period.id, period.vietnamese) }
}

extension MessageCatalogue {
    public var commands: CommandTexts { CommandTexts(isVietnamese: isVietnamese) }
}

extension CommandTexts {
    /// Findings in the same language.
    public var catalogue: MessageCatalogue { MessageCatalogue(language: isVietnamese ? .vi : .en) }
}
