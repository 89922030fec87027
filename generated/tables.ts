export interface Tables {}
export interface Activities {}
