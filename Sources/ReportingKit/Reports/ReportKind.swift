/// Names a kind of report, `kiem-soat-tthc`; also its folder's name.
public struct ReportID: DeclaredName {
    public let rawValue: String
    public init(rawValue: String) { self.rawValue = rawValue }

    /// The one report that there was before there were several: what is kept without a name is its.
    public static let former: ReportID = "chuyen-doi-so"
}

/// One kind of report that an office makes: what it is made of, when, and what of it is due.
public struct ReportKind: Sendable {
    /// A dataset of the report.
    public struct Dataset: Hashable, Sendable {
        public let id: DatasetID
        public let isRequired: Bool
        /// Who owes it; empty where the dataset's layout decides.
        public let due: [UnitSet]

        public init(_ id: DatasetID, isRequired: Bool, due: [UnitSet] = []) {
            self.id = id
            self.isRequired = isRequired
            self.due = due
        }
    }

    /// An earlier period that figures are compared with.
    public enum Comparison: String, Hashable, Sendable, CaseIterable {
        case former
        case lastYear = "last_year"
    }

    public let id: ReportID
    /// Vietnamese: "Kiểm soát thủ tục hành chính".
    public var title: String
    /// The levels of territory that make it; empty means all.
    public var levels: Set<AdministrativeUnit.Kind> = []
    /// The kinds of periods that it is made for; empty means all.
    public var periods: Set<PeriodKind> = []
    public var closingDay = ClosingDay.configured
    /// How many days after a period's end its data are due; nil leaves it to the configuration.
    public var dueDays: Int?
    /// Empty means all that the enabled modules declare.
    public var datasets: [Dataset] = []
    /// The parts of the report that free text goes to; empty means those that the modules declare.
    public var sections: [SectionDefinition] = []
    /// Further parts besides those.
    public var moreSections: [SectionDefinition] = []
    public var appendices: [ReportAppendix] = []
    public var comparisons = Set(Comparison.allCases)
    /// What figures are to reach.
    public var targets: [DataReference: Target] = [:]
    public var recipients: [String] = []
    public var charts: [ReportChart] = []
    public var summary = ReportSummary()

    public init(_ id: ReportID, title: String) {
        self.id = id
        self.title = title
    }

    /// The report of an office that chooses none: everything that the modules declare.
    public static let standard = ReportKind(.former, title: "Chuyển đổi số")

    /// As a territory of this level makes it.
    public func at(_ level: AdministrativeUnit.Kind?) -> ReportKind {
        var kind = self
        let isMeant = { (section: SectionDefinition) in
            section.levels.isEmpty || level.map(section.levels.contains) ?? false
        }
        kind.sections = sections.filter(isMeant)
        kind.moreSections = moreSections.filter(isMeant)
        return kind
    }

    public func uses(_ dataset: DatasetID) -> Bool { datasets.isEmpty || datasets.contains { $0.id == dataset } }

    public func dataset(_ id: DatasetID) -> Dataset? { datasets.first { $0.id == id } }

    /// Whether there is a report of a period: it must be of one of the kinds, and close on the report's day.
    public func isMade(for period: Period, configured: Int?) -> Bool {
        if !periods.isEmpty, !periods.contains(PeriodKind(period)) { return false }
        guard let name = period.name else { return true }
        if case .week = name.span { return true }
        return switch closingDay {
        case .configured: periods.isEmpty || name.closingDay == configured
        case .last: name.closingDay == nil
        case .day(let day): name.closingDay == day
        }
    }

    /// The day on which its periods close; nil for the month's last.
    public func closingDay(configured: Int?) -> Int? {
        switch closingDay {
        case .configured: configured
        case .last: nil
        case .day(let day): day
        }
    }
}

/// The day of the month on which a report's periods close.
public enum ClosingDay: Hashable, Sendable {
    /// As the configuration says.
    case configured
    /// The month's last.
    case last
    /// 1 to 27.
    case day(Int)
}

/// The kinds of periods that reports are made for.
public enum PeriodKind: String, Hashable, Sendable, CaseIterable {
    case week, month, quarter, half
    case nineMonths = "nine_months"
    case year
    /// Any other days.
    case span

    public init(_ period: Period) {
        self =
            switch period.span {
            case .week?: .week
            case .month?: .month
            case .quarter?: .quarter
            case .half?: .half
            case .nineMonths?: .nineMonths
            case .year?: .year
            case nil: .span
            }
    }
}

/// What a figure is to reach.
public struct Target: Hashable, Sendable {
    public enum Bound: String, Hashable, Sendable, CaseIterable {
        case atLeast = "at_least"
        case atMost = "at_most"
    }

    public let bound: Bound
    public let value: FixedDecimal
    /// What the figure is called in the sentence that says whether it is met; nil for its own title.
    public var title: String?
    /// The document that sets it, as the sentence names it.
    public var basis: String?

    public init(_ bound: Bound, _ value: FixedDecimal) {
        self.bound = bound
        self.value = value
    }

    public func isMet(by number: FixedDecimal) -> Bool {
        switch bound {
        case .atLeast: !(number < value)
        case .atMost: !(value < number)
        }
    }
}
