extension DatasetDefinition {
    /// A form as it is on a day: questions of other times are left out. Other datasets stay as they are.
    public func asked(on day: CalendarDate) -> DatasetDefinition {
        guard layout == .form, fields.contains(where: { $0.validity != .always }) else { return self }
        var dated = self
        dated.fields = fields.filter { $0.validity.holds(on: day) }
        return dated
    }
}
