// Everything that pages are put together from.
export { Box, Details, NotShown, Tag } from './parts/box.tsx';
export { Card, Ends, Fact, Facts } from './parts/card.tsx';
export { Checkbox, Checkboxes, KeyChoice, Radios, Select } from './parts/choices.tsx';
export { Confirm } from './parts/confirm.tsx';
export { DayField, EmailField, MoneyField, PhoneField, TextArea, TextField } from './parts/fields.tsx';
export { Form, Hidden, Submit } from './parts/form.tsx';
export { Letter } from './parts/letter.tsx';
export { LinkButton, Pager, Search, Tabs } from './parts/links.tsx';
export { Progress } from './parts/progress.tsx';
export { Said } from './parts/said.tsx';
export { Actions, Grid, PageTitle, Section, Stack, Two } from './parts/sections.tsx';
export { type Column, Table } from './parts/table.tsx';
export { Timeline } from './parts/timeline.tsx';
